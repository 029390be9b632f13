package io.github.snapworthy.console.web;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.primitives.Ints;
import io.github.snapworthy.console.board.Board;
import io.github.snapworthy.console.board.Filter;
import io.github.snapworthy.console.board.Page;
import io.github.snapworthy.console.board.RemedyId;
import io.github.snapworthy.console.board.SubjectName;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.report.Wordings;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands behind the question mark of an address: known parameters alone, each with a value that it may have. */
final class Query {
    private static final int MOST_REMEDIES = 20;

    private final ImmutableListMultimap<Parameter, String> values;

    private Query(ImmutableListMultimap<Parameter, String> values) {
        this.values = values;
    }

    /** Reads what an endpoint takes, and refuses the rest. */
    static Query parse(String text, Endpoint endpoint) throws BadRequest {
        ImmutableListMultimap.Builder<Parameter, String> values = ImmutableListMultimap.builder();
        for (String pair : Splitter.on('&').omitEmptyStrings().split(text)) {
            int at = pair.indexOf('=');
            String name = decoded(at < 0 ? pair : pair.substring(0, at));
            String value = at < 0 ? "" : decoded(pair.substring(at + 1));
            Parameter parameter = Parameter.of(name)
                    .filter(endpoint.parameters()::contains)
                    .orElseThrow(() -> BadRequest.wrong(
                            name + ": expected one of " + words(endpoint) + " as the name of a parameter"));
            check(parameter, value);
            values.put(parameter, value);
        }
        return new Query(checked(values.build()));
    }

    private static String words(Endpoint endpoint) {
        return endpoint.parameters().isEmpty()
                ? "nothing"
                : String.join(", ", Iterables.transform(endpoint.parameters(), Parameter::word));
    }

    static String decoded(String text) throws BadRequest {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) { // half of an escape
            throw BadRequest.wrong("expected escapes of the form %20");
        }
    }

    /** An empty value asks for nothing, as a form sends it. */
    private static void check(Parameter parameter, String value) throws BadRequest {
        if (!value.isEmpty()
                && !parameter.choices().isEmpty()
                && !parameter.choices().contains(value)) {
            throw BadRequest.wrong(parameter.word() + ": expected one of " + String.join(", ", parameter.choices()));
        }
    }

    private static ImmutableListMultimap<Parameter, String> checked(ImmutableListMultimap<Parameter, String> all)
            throws BadRequest {
        ImmutableListMultimap.Builder<Parameter, String> values = ImmutableListMultimap.builder();
        for (Parameter parameter : all.keySet()) {
            if (!parameter.repeats() && all.get(parameter).size() > 1) {
                throw BadRequest.wrong(parameter.word() + ": expected once");
            }
            all.get(parameter).stream()
                    .filter(value -> !value.isEmpty())
                    .forEach(value -> values.put(parameter, value));
        }
        return values.build();
    }

    private Optional<String> one(Parameter parameter) {
        return values.get(parameter).stream().findFirst();
    }

    private ImmutableSet<String> all(Parameter parameter) {
        return ImmutableSet.copyOf(values.get(parameter));
    }

    /** What counts. */
    Filter filter() {
        return Filter.builder()
                .namespaces(all(Parameter.NAMESPACE))
                .kinds(all(Parameter.KIND))
                .names(all(Parameter.NAME))
                .drivers(all(Parameter.DRIVER))
                .codes(all(Parameter.CODE))
                .operations(Board.operations().stream()
                        .filter(known -> all(Parameter.OPERATION).contains(known.reportName()))
                        .toList())
                .verdicts(all(Parameter.VERDICT).stream().map(Verdict::valueOf).toList())
                .build();
    }

    /** The language to speak. */
    Wordings words() {
        return Wordings.of(Locale.forLanguageTag(one(Parameter.LANG).orElse("en")));
    }

    /** How many subjects a page has. */
    int limit() throws BadRequest {
        Optional<String> text = one(Parameter.LIMIT);
        Integer number = text.isPresent() ? Ints.tryParse(text.get()) : Integer.valueOf(Parameter.USUAL);
        if (number == null || number < 1 || number > Parameter.MOST) {
            throw BadRequest.wrong("limit: expected a number from 1 to " + Parameter.MOST);
        }
        return number;
    }

    /** Where to go on. */
    Optional<SubjectName> after() throws BadRequest {
        Optional<String> token = one(Parameter.CONTINUE);
        Optional<SubjectName> place = token.flatMap(Page::place);
        if (token.isPresent() && place.isEmpty()) {
            throw BadRequest.wrong("continue: expected what the page before said");
        }
        return place;
    }

    /** The remedies to assume, none where nothing is to be assumed. */
    List<RemedyId> remedies() throws BadRequest {
        List<RemedyId> ids = new ArrayList<>();
        for (String text : all(Parameter.REMEDY)) {
            ids.add(RemedyId.parse(text)
                    .orElseThrow(() -> BadRequest.wrong("remedy: expected the id of a remedy, as an action gives it")));
        }
        if (ids.size() > MOST_REMEDIES) {
            throw BadRequest.wrong("remedy: expected at most " + MOST_REMEDIES);
        }
        return ids;
    }

    /** The operation of that word. */
    static Operation operation(String word) throws BadRequest {
        return Board.operations().stream()
                .filter(known -> known.reportName().equals(word))
                .findFirst()
                .orElseThrow(() -> BadRequest.missing("operation: expected one of "
                        + String.join(", ", Iterables.transform(Board.operations(), Operation::reportName))));
    }
}
