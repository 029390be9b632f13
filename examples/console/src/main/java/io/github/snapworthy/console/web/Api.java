package io.github.snapworthy.console.web;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
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
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
     * A question that makes sense, with its answer, for whoever needs it.
     *
     * @param tag that of the answer, where it rests on the board alone and can be told before anything is decided
     * @param answer decides, and writes
     */
    record Question(Optional<String> tag, Supplier<Answer> answer) {}

    /** Refuses a question that makes no sense; nothing else happens before it is answered. */
    Question ask(Endpoint endpoint, Places places, Query query) throws BadRequest {
        BoardView view = board.view();
        Supplier<Answer> answer = question(view, endpoint, places, query);
        return switch (endpoint) {
            case STATUS, EVENTS, OPENAPI, SCHEMA -> new Question(Optional.empty(), answer);
            default -> new Question(Optional.of(tag(view)), answer);
        };
    }

    private String tag(BoardView view) {
        return '"' + instance + '-' + view.version() + '"';
    }

    private Supplier<Answer> question(BoardView view, Endpoint endpoint, Places places, Query query) throws BadRequest {
        return switch (endpoint) {
            case STATUS -> () -> Answer.of(Answer.JSON, status.write());
            case OPENAPI -> () -> openApi;
            case SCHEMA -> () -> schema;
            case ACTIONS -> actions(view, query);
            case ACTIONS_OF_ONE -> actions(view, places, query);
            case ELIGIBILITY -> eligibility(view, query);
            case ELIGIBILITY_OF_ONE -> eligibility(view, places);
            case EXPLANATION -> explanation(view, places, query);
            case WHAT_IF -> whatIf(view, query);
            case DRIVERS -> () -> report(view, new Reports(view).drivers());
            case CLASSES -> classes(view, query);
            case LINT -> () -> report(view, new Reports(view).lint());
            case EVENTS -> throw new IllegalArgumentException("events are no answer");
        };
    }

    private Answer report(BoardView view, Report report) {
        return Answer.json(Reports.json(report), tag(view));
    }

    private Supplier<Answer> actions(BoardView view, Query query) throws BadRequest {
        Filter filter = query.filter();
        Part part = Part.of(query);
        Optional<Supposition> supposed = supposition(view, query);
        return () -> {
            ImmutableList<Map.Entry<SubjectName, ImmutableList<Decision>>> rows = view.select(filter);
            Page<Map.Entry<SubjectName, ImmutableList<Decision>>> page = part.of(rows, Map.Entry::getKey);
            ImmutableList<Map.Entry<SubjectName, ImmutableList<Decision>>> shown = page.items().stream()
                    .map(row -> Map.entry(row.getKey(), filter.shown(view.row(row.getKey()))))
                    .collect(ImmutableList.toImmutableList());
            byte[] json = new ActionsJson(view, query.words(), supposed)
                    .list(new Page<>(shown, page.remaining(), page.next()), rows.size());
            return paged(Answer.json(json, tag(view)), page);
        };
    }

    private Supplier<Answer> actions(BoardView view, Places places, Query query) throws BadRequest {
        ImmutableList<Decision> row = places.row(view);
        Optional<Supposition> supposed = supposition(view, query);
        Page<Map.Entry<SubjectName, ImmutableList<Decision>>> page =
                new Page<>(ImmutableList.of(Map.entry(places.subject(), row)), 0, Optional.empty());
        return () -> Answer.json(new ActionsJson(view, query.words(), supposed).list(page, 1), tag(view));
    }

    private Supplier<Answer> eligibility(BoardView view, Query query) throws BadRequest {
        Part part = Part.of(query);
        return () -> {
            Page<Map.Entry<SubjectName, ImmutableList<Decision>>> page =
                    part.of(view.select(query.filter()), Map.Entry::getKey);
            List<Decision> decisions = page.items().stream()
                    .flatMap(row -> row.getValue().stream())
                    .toList();
            return paged(report(view, new Reports(view).eligibility(decisions)), page);
        };
    }

    private Supplier<Answer> eligibility(BoardView view, Places places) throws BadRequest {
        ImmutableList<Decision> row = places.row(view);
        return () -> report(view, new Reports(view).eligibility(row));
    }

    private Supplier<Answer> explanation(BoardView view, Places places, Query query) throws BadRequest {
        Decision decision = places.decision(view);
        return () -> report(view, new Reports(view).explanation(decision, query.words()));
    }

    private Supplier<Answer> whatIf(BoardView view, Query query) throws BadRequest {
        Part part = Part.of(query);
        Supposition supposed = supposition(view, query)
                .orElseThrow(() -> BadRequest.wrong("remedy: expected the id of one, as an action gives it"));
        return () -> {
            WhatIf assumed = WhatIf.of(view, supposed);
            NavigableMap<SubjectName, List<DecisionChange>> changes = assumed.changes().stream()
                    .collect(Collectors.groupingBy(Api::name, TreeMap::new, Collectors.toList()));
            Page<SubjectName> page = part.of(List.copyOf(changes.keySet()), name -> name);
            List<DecisionChange> shown = page.items().stream()
                    .flatMap(name -> changes.getOrDefault(name, List.of()).stream())
                    .toList();
            return paged(report(view, new Reports(view).whatIf(assumed, shown)), page)
                    .with("Snapworthy-Better", assumed.count(way -> way == Direction.BETTER) + "")
                    .with("Snapworthy-Worse", assumed.count(way -> way == Direction.WORSE) + "")
                    .with("Snapworthy-Otherwise", assumed.count(way -> way.compareTo(Direction.BETTER) > 0) + "");
        };
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

    private Supplier<Answer> classes(BoardView view, Query query) throws BadRequest {
        Part part = Part.of(query);
        return () -> {
            Filter claims =
                    Filter.builder().from(query.filter()).addKinds("pvc").build();
            Page<SubjectName> page =
                    part.of(view.select(claims).stream().map(Map.Entry::getKey).toList(), name -> name);
            List<ClaimRef> shown = page.items().stream()
                    .map(name -> ClaimRef.of(name.namespace(), name.name()))
                    .toList();
            return paged(report(view, new Reports(view).classes(shown)), page);
        };
    }

    /** Which part of a list is asked for. */
    private record Part(int limit, Optional<SubjectName> after) {
        static Part of(Query query) throws BadRequest {
            return new Part(query.limit(), query.after());
        }

        <T> Page<T> of(List<T> all, Function<T, SubjectName> name) {
            return Page.of(all, name, limit, after);
        }
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
