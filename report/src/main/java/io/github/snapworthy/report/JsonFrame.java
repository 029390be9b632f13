package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.report.Report.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What all kinds of reports have in JSON. The order of keys is a contract. */
final class JsonFrame {
    private final JsonGenerator json;

    private JsonFrame(JsonGenerator json) {
        this.json = json;
    }

    static void begin(String kind, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("apiVersion", "snapworthy/v1");
        json.writeStringField("kind", kind);
    }

    /** What the report rests on. */
    static void write(Report report, JsonGenerator json) throws IOException {
        JsonFrame frame = new JsonFrame(json);
        frame.facts(report.facts());
        frame.problems(report);
        frame.providers(report);
    }

    /** How asking providers went, for a report that rests on no cluster. */
    static void providers(Report report, JsonGenerator json) throws IOException {
        new JsonFrame(json).providers(report);
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

    private void problems(Report report) throws IOException {
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
        if (number > 0) {
            json.writeNumberField(field, number);
        } else {
            json.writeNullField(field);
        }
    }

    private void providers(Report report) throws IOException {
        json.writeArrayFieldStart("providers");
        for (ProviderState provider : report.providers()) {
            json.writeStartObject();
            json.writeStringField("id", provider.id());
            json.writeStringField("state", provider.state().name());
            milliseconds(provider.took());
            json.writeNumberField("facts", provider.facts());
            json.writeStringField("problem", provider.problem().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void milliseconds(Optional<Duration> took) throws IOException {
        if (took.isPresent()) {
            json.writeNumberField("milliseconds", took.get().toMillis());
        } else {
            json.writeNullField("milliseconds");
        }
    }
}
