package io.github.snapworthy.console.web;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.snapworthy.console.board.Board;
import io.github.snapworthy.console.board.BoardView;
import io.github.snapworthy.console.board.Filter;
import io.github.snapworthy.console.board.Page;
import io.github.snapworthy.console.board.RemedyId;
import io.github.snapworthy.console.board.SubjectName;
import io.github.snapworthy.console.board.Supposition;
import io.github.snapworthy.console.board.WhatIf;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.DecisionChange.Direction;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Answers the questions of the API, each from one view of the board. Safe for all threads. */
final class Api {
    private final Board board;
    private final String instance;
    private final StatusJson status;
    private final Answer openApi;
    private final Answer schema;

    /**
     * The API over a board.
     *
     * @param source what the board looks at, in words
     * @param instance tells one server from the next, in tags
     */
    Api(Board board, String source, String instance) {
        this.board = board;
        this.instance = instance;
        this.status = new StatusJson(board, source);
        this.openApi = Answer.of(Answer.JSON, OpenApi.document());
        this.schema = Answer.of(Answer.JSON, schema());
    }

    private static byte[] schema() {
        String name = "snapworthy-v1.schema.json";
        try (InputStream in = Objects.requireNonNull(EligibilityReport.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether the client has that answer already, so that nothing needs to be written. Only of what rests on the board alone
     * can that be told beforehand.
     */
    Optional<String> tag(Endpoint endpoint) {
        return switch (endpoint) {
            case STATUS, EVENTS, OPENAPI, SCHEMA -> Optional.empty();
            default -> Optional.of(tag(board.view()));
        };
    }

    private String tag(BoardView view) {
        return '"' + instance + '-' + view.version() + '"';
    }

    /** Answers a question. */
    Answer answer(Endpoint endpoint, Places places, Query query) throws BadRequest {
        BoardView view = board.view();
        return switch (endpoint) {
            case STATUS -> Answer.of(Answer.JSON, status.write());
            case OPENAPI -> openApi;
            case SCHEMA -> schema;
            case ACTIONS -> actions(view, query);
            case ACTIONS_OF_ONE -> actions(view, places, query);
            case ELIGIBILITY -> eligibility(view, query);
            case ELIGIBILITY_OF_ONE -> report(view, new Reports(view).eligibility(places.row(view)));
            case EXPLANATION -> report(view, new Reports(view).explanation(places.decision(view), query.words()));
            case WHAT_IF -> whatIf(view, query);
            case DRIVERS -> report(view, new Reports(view).drivers());
            case CLASSES -> classes(view, query);
            case LINT -> report(view, new Reports(view).lint());
            case EVENTS -> throw new IllegalArgumentException("events are no answer");
        };
    }

    private Answer report(BoardView view, Report report) {
        return Answer.json(Reports.json(report), tag(view));
    }

    private Answer actions(BoardView view, Query query) throws BadRequest {
        Filter filter = query.filter();
        ImmutableList<Map.Entry<SubjectName, ImmutableList<Decision>>> rows = view.select(filter);
        Page<Map.Entry<SubjectName, ImmutableList<Decision>>> page =
                Page.of(rows, Map.Entry::getKey, query.limit(), query.after());
        ImmutableList<Map.Entry<SubjectName, ImmutableList<Decision>>> shown = page.items().stream()
                .map(row -> Map.entry(row.getKey(), filter.shown(view.row(row.getKey()))))
                .collect(ImmutableList.toImmutableList());
        byte[] json = new ActionsJson(view, query.words(), supposition(view, query))
                .list(new Page<>(shown, page.remaining(), page.next()), rows.size());
        return paged(Answer.json(json, tag(view)), page);
    }

    private Answer actions(BoardView view, Places places, Query query) throws BadRequest {
        ImmutableList<Decision> row = places.row(view);
        Page<Map.Entry<SubjectName, ImmutableList<Decision>>> page =
                new Page<>(ImmutableList.of(Map.entry(places.subject(), row)), 0, Optional.empty());
        return Answer.json(new ActionsJson(view, query.words(), supposition(view, query)).list(page, 1), tag(view));
    }

    private Answer eligibility(BoardView view, Query query) throws BadRequest {
        Page<Map.Entry<SubjectName, ImmutableList<Decision>>> page =
                Page.of(view.select(query.filter()), Map.Entry::getKey, query.limit(), query.after());
        List<Decision> decisions =
                page.items().stream().flatMap(row -> row.getValue().stream()).toList();
        return paged(report(view, new Reports(view).eligibility(decisions)), page);
    }

    private Answer whatIf(BoardView view, Query query) throws BadRequest {
        WhatIf assumed = WhatIf.of(
                view,
                supposition(view, query)
                        .orElseThrow(() -> BadRequest.wrong("remedy: expected the id of one, as an action gives it")));
        ImmutableListMultimap<SubjectName, DecisionChange> changes = assumed.changes().stream()
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .collect(ImmutableListMultimap.toImmutableListMultimap(Api::name, change -> change));
        Page<SubjectName> page = Page.of(changes.keySet().asList(), name -> name, query.limit(), query.after());
        List<DecisionChange> shown = page.items().stream()
                .flatMap(name -> changes.get(name).stream())
                .toList();
        return paged(report(view, new Reports(view).whatIf(assumed, shown)), page)
                .with("Snapworthy-Better", assumed.count(way -> way == Direction.BETTER) + "")
                .with("Snapworthy-Worse", assumed.count(way -> way == Direction.WORSE) + "")
                .with("Snapworthy-Otherwise", assumed.count(way -> way.compareTo(Direction.BETTER) > 0) + "");
    }

    /** What is to be assumed; empty where nothing is. */
    private static Optional<Supposition> supposition(BoardView view, Query query) throws BadRequest {
        List<RemedyId> ids = query.remedies();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Supposition supposed = Supposition.of(view, ids);
        if (!supposed.missing().isEmpty()) {
            throw BadRequest.missing("remedy " + supposed.missing().get(0) + " is offered no more");
        }
        return Optional.of(supposed);
    }

    private static SubjectName name(DecisionChange change) {
        return SubjectName.of(change.request().subject().object());
    }

    private Answer classes(BoardView view, Query query) throws BadRequest {
        Filter claims = Filter.builder().from(query.filter()).addKinds("pvc").build();
        Page<SubjectName> page = Page.of(
                view.select(claims).stream().map(Map.Entry::getKey).toList(),
                name -> name,
                query.limit(),
                query.after());
        List<ClaimRef> shown = page.items().stream()
                .map(name -> ClaimRef.of(name.namespace(), name.name()))
                .toList();
        return paged(report(view, new Reports(view).classes(shown)), page);
    }

    private static Answer paged(Answer answer, Page<?> page) {
        Answer counted = answer.with("Snapworthy-Remaining", String.valueOf(page.remaining()));
        return page.next()
                .map(next -> counted.with("Snapworthy-Continue", next))
                .orElse(counted);
    }

    /** Whether a tag is among those that a client has. */
    static boolean matches(String header, String tag) {
        for (String one : Splitter.on(',').trimResults().split(header)) {
            if (one.equals("*") || one.equals(tag) || one.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
