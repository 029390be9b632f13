package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.core.Assumption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a page says of its decisions as a whole: the profile, what is assumed, and what they do not rest on. */
final class PageNotes {
    private final EligibilityReport report;
    private final Optional<WhatIfReport> assumed;
    private final List<Assumption> assumptions;

    PageNotes(EligibilityReport report, Optional<WhatIfReport> assumed) {
        this.report = report;
        this.assumed = assumed;
        this.assumptions = report.decisions().stream()
                .flatMap(decision -> decision.assumptions().stream())
                .distinct()
                .sorted((one, two) -> one.toString().compareTo(two.toString()))
                .collect(Collectors.toList());
    }

    /** In one language: {@code profile} as a sentence, {@code whatIf} and {@code remarks} as lists of sentences. */
    void write(Wordings words, JsonGenerator json) throws IOException {
        json.writeStartObject();
        String why = words.fragment("profile", report.profileWhy());
        json.writeStringField(
                "profile", PlainText.line(words.phrase("question.profile", "profile", report.profile(), "why", why)));
        list("whatIf", whatIf(words), json);
        list("remarks", remarks(words), json);
        json.writeEndObject();
    }

    private List<String> whatIf(Wordings words) {
        Bundle labels = Bundle.of("page_" + words.language());
        return assumed.stream()
                .flatMap(report -> report.assumed().stream())
                .map(one -> one.object() + " " + labels.get("outcome." + one.outcome()))
                .toList();
    }

    private List<String> remarks(Wordings words) {
        List<String> remarks = new ArrayList<>();
        report.facts()
                .unreadable()
                .forEach((kind, why) ->
                        remarks.add(words.phrase("rests.unreadable", "kind", kind.toString(), "why", why.name())));
        assumptions.forEach(assumption -> remarks.add(words.assumption(assumption)));
        report.providers()
                .forEach(provider -> provider.problem()
                        .ifPresent(problem -> remarks.add(words.phrase(
                                "rests.provider",
                                "id",
                                provider.id(),
                                "state",
                                provider.state().name(),
                                "problem",
                                problem))));
        report.inputProblems()
                .forEach(problem -> remarks.add(words.phrase("rests.problem", "problem", Phrases.problem(problem))));
        return remarks;
    }

    private static void list(String field, List<String> lines, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (String line : lines) {
            json.writeString(PlainText.line(line));
        }
        json.writeEndArray();
    }
}
