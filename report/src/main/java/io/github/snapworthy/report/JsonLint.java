package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Lint;
import io.github.snapworthy.core.Severity;
import java.io.IOException;
import java.util.Map;

/** Flaws of the configuration in JSON. The order of keys is a contract. */
final class JsonLint {
    private JsonLint() {}

    static void write(LintReport report, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        for (Map.Entry<Severity, Integer> count : report.summary().entrySet()) {
            json.writeNumberField(count.getKey().name(), count.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("lints");
        for (Lint lint : report.result().lints()) {
            write(lint, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unchecked");
        for (Assumption unchecked : report.result().unchecked()) {
            json.writeString(unchecked.toString());
        }
        json.writeEndArray();
    }

    private static void write(Lint lint, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", lint.code().value());
        json.writeStringField("severity", lint.severity().name());
        JsonDecision.subject(json, lint.place().object());
        json.writeStringField("field", lint.place().field());
        json.writeStringField("message", lint.message());
        json.writeObjectFieldStart("arguments");
        for (Map.Entry<String, String> argument : lint.arguments().entrySet()) {
            json.writeStringField(argument.getKey(), argument.getValue());
        }
        json.writeEndObject();
        json.writeStringField("remedy", lint.remedy());
        json.writeEndObject();
    }
}
