package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a page of decisions is made of, in JSON: the decisions of each subject as numbers, and behind them, each once, the
 * shapes, texts and names that the numbers mean. Every text is there in every language, and harmless. It is no contract: the
 * script of the page, which comes with it, is its only reader.
 */
final class PageData {
    private final EligibilityReport report;
    private final Optional<WhatIfReport> assumed;
    private final ImmutableList<Wordings> languages;
    private final JsonGenerator json;

    private PageData(EligibilityReport report, Optional<WhatIfReport> assumed, JsonGenerator json) {
        this.report = report;
        this.assumed = assumed;
        this.languages = Wordings.languages().stream()
                .map(Locale::forLanguageTag)
                .map(Wordings::of)
                .collect(ImmutableList.toImmutableList());
        this.json = json;
    }

    static void write(EligibilityReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = PageJson.to(out)) {
            new PageData(report, Optional.empty(), json).write(changes(report));
        }
    }

    static void write(WhatIfReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = PageJson.to(out)) {
            new PageData(report.after(), Optional.of(report), json).write(report.forPeople());
        }
    }

    private static List<DecisionChange> changes(EligibilityReport report) {
        return report.forPeople().stream()
                .map(decision -> new DecisionChange(decision.request(), Optional.empty(), Optional.of(decision)))
                .toList();
    }

    private void write(List<DecisionChange> decisions) throws IOException {
        json.writeStartObject();
        list("languages", languages.stream().map(Wordings::language).toList());
        labels();
        list(
                "operations",
                report.summary().keySet().stream().map(Operation::reportName).toList());
        summary("summary", report);
        if (assumed.isPresent()) {
            summary("summaryBefore", assumed.get().before());
        }
        PageNotes notes = new PageNotes(report, assumed);
        json.writeArrayFieldStart("notes");
        for (Wordings words : languages) {
            notes.write(words, json);
        }
        json.writeEndArray();
        new PageRows(report, languages, json).write(decisions, assumed.isPresent());
        json.writeEndObject();
    }

    private void labels() throws IOException {
        json.writeArrayFieldStart("labels");
        for (Wordings words : languages) {
            json.writeStartObject();
            for (Map.Entry<String, String> label :
                    Bundle.of("page_" + words.language()).texts().entrySet()) {
                json.writeStringField(label.getKey(), label.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void summary(String field, EligibilityReport of) throws IOException {
        json.writeArrayFieldStart(field);
        for (Operation operation : report.summary().keySet()) {
            ImmutableMap<Verdict, Integer> counts = of.summary().getOrDefault(operation, ImmutableMap.of());
            json.writeStartArray();
            for (Verdict verdict : Verdict.values()) {
                json.writeNumber(counts.getOrDefault(verdict, 0));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void list(String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(PlainText.line(text));
        }
        json.writeEndArray();
    }
}
