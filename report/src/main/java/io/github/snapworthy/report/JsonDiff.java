package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.DecisionChange.Direction;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.FindingChange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** How decisions differ, in JSON. The order of keys is a contract. */
final class JsonDiff {
    private final DiffReport report;
    private final JsonGenerator json;

    private JsonDiff(DiffReport report, JsonGenerator json) {
        this.report = report;
        this.json = json;
    }

    static void write(DiffReport report, JsonGenerator json) throws IOException {
        JsonDiff diff = new JsonDiff(report, json);
        diff.side("before", report.before());
        diff.side("after", report.after());
        diff.summary();
        json.writeArrayFieldStart("changes");
        for (DecisionChange change : report.changes()) {
            diff.change(change);
        }
        json.writeEndArray();
    }

    private void side(String field, EligibilityReport side) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("profile", side.profile());
        json.writeStringField("profileWhy", side.profileWhy());
        JsonFrame.write(side, json);
        JsonReport.summary("summary", side, json);
        json.writeEndObject();
    }

    private void summary() throws IOException {
        json.writeObjectFieldStart("summary");
        for (Map.Entry<Direction, Integer> count : report.summary().entrySet()) {
            json.writeNumberField(count.getKey().name(), count.getValue());
        }
        json.writeNumberField("UNCHANGED", report.unchanged());
        json.writeEndObject();
    }

    private void change(DecisionChange change) throws IOException {
        json.writeStartObject();
        JsonDecision.subject(json, change.request().subject().object());
        json.writeStringField("operation", change.request().operation().reportName());
        json.writeStringField("change", change.direction().name());
        verdict("before", change.before());
        verdict("after", change.after());
        JsonFacts.fields("outcome", change.outcome(), json);
        json.writeArrayFieldStart("findings");
        for (FindingChange finding : change.findings()) {
            finding(finding);
        }
        json.writeEndArray();
        JsonFacts.write(report.causes().behind(change), json);
        json.writeEndObject();
    }

    private void verdict(String field, Optional<Decision> decision) throws IOException {
        json.writeStringField(
                field, decision.map(known -> known.verdict().name()).orElse(null));
    }

    private void finding(FindingChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("change", word(change));
        effect("before", change.before());
        effect("after", change.after());
        json.writeFieldName("finding");
        JsonFinding.write(change.finding(), Telling.BRIEFLY, json);
        json.writeEndObject();
    }

    private static String word(FindingChange change) {
        return change.before().isEmpty() ? "CAME" : change.after().isEmpty() ? "WENT" : "CHANGED";
    }

    private void effect(String field, Optional<Finding> finding) throws IOException {
        json.writeStringField(field, finding.map(one -> one.effect().name()).orElse(null));
    }
}
