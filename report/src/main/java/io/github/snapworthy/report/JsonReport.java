package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.report.EligibilityReport.Problem;
import java.io.IOException;
import java.util.Map;

/** The frame of a report in JSON: all but the decisions. The order of keys is a contract. */
final class JsonReport {
    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    static void write(EligibilityReport report, JsonGenerator json) throws IOException {
        new JsonReport(json).report(report);
    }

    private void report(EligibilityReport report) throws IOException {
        json.writeStartObject();
        json.writeStringField("apiVersion", "snapworthy/v1");
        json.writeStringField("kind", "EligibilityReport");
        json.writeStringField("profile", report.profile());
        json.writeStringField("profileWhy", report.profileWhy());
        facts(report.facts());
        problems(report);
        providers(report);
        summary(report);
        json.writeArrayFieldStart("decisions");
        for (Decision decision : report.decisions()) {
            JsonDecision.write(decision, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void facts(ObservedFacts facts) throws IOException {
        json.writeObjectFieldStart("facts");
        json.writeArrayFieldStart("observedKinds");
        for (Kind kind : facts.counts().keySet()) {
            json.writeString(kind.qualifiedName());
        }
        json.writeEndArray();
        unreadable(facts);
        counts(facts);
        json.writeEndObject();
    }

    private void unreadable(ObservedFacts facts) throws IOException {
        json.writeArrayFieldStart("unreadableKinds");
        for (Map.Entry<Kind, Unreadable> kind : facts.unreadable().entrySet()) {
            json.writeStartObject();
            json.writeStringField("kind", kind.getKey().qualifiedName());
            json.writeStringField("why", kind.getValue().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void counts(ObservedFacts facts) throws IOException {
        json.writeObjectFieldStart("counts");
        for (Map.Entry<Kind, Integer> count : facts.counts().entrySet()) {
            json.writeNumberField(count.getKey().qualifiedName(), count.getValue());
        }
        json.writeEndObject();
    }

    private void problems(EligibilityReport report) throws IOException {
        json.writeArrayFieldStart("inputProblems");
        for (Problem problem : report.inputProblems()) {
            json.writeStartObject();
            json.writeStringField("source", problem.source());
            place("document", problem.position().document());
            place("line", problem.position().line());
            place("column", problem.position().column());
            json.writeStringField("message", problem.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void place(String field, int number) throws IOException {
        json.writeFieldName(field);
        if (number > 0) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }

    private void providers(EligibilityReport report) throws IOException {
        json.writeArrayFieldStart("providers");
        for (ProviderState provider : report.providers()) {
            json.writeStartObject();
            json.writeStringField("id", provider.id());
            json.writeStringField("state", provider.state().name());
            json.writeNumberField("facts", provider.facts());
            json.writeStringField("problem", provider.problem().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void summary(EligibilityReport report) throws IOException {
        json.writeObjectFieldStart("summary");
        for (Operation operation : report.summary().keySet()) {
            json.writeObjectFieldStart(operation.reportName());
            for (Map.Entry<Verdict, Integer> count :
                    report.summary().get(operation).entrySet()) {
                json.writeNumberField(count.getKey().name(), count.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
