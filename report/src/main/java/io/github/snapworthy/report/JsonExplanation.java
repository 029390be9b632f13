package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.report.Explanation.Line;
import io.github.snapworthy.report.Explanation.Section;
import java.io.IOException;
import java.util.Map;

/** An explanation in JSON. The order of keys is a contract; keys and codes are the same in every language. */
final class JsonExplanation {
    private JsonExplanation() {}

    static void write(ExplanationReport report, JsonGenerator json) throws IOException {
        json.writeStringField("language", report.wordings().language());
        json.writeStringField("profile", report.profile());
        json.writeStringField("profileWhy", report.profileWhy());
        JsonFrame.write(report, json);
        json.writeObjectFieldStart("parameters");
        for (Map.Entry<String, String> parameter : report.parameters().entrySet()) {
            json.writeStringField(parameter.getKey(), parameter.getValue());
        }
        json.writeEndObject();
        json.writeFieldName("decision");
        JsonDecision.write(report.decision(), Telling.of(report.decision(), report.wordings()), json);
        json.writeArrayFieldStart("sections");
        for (Section section : report.explanation().sections()) {
            write(section, json);
        }
        json.writeEndArray();
    }

    /** Manifests stand with the remedies of the decision. */
    private static void write(Section section, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("topic", section.topic().name());
        json.writeStringField("title", section.title());
        json.writeArrayFieldStart("lines");
        for (Line line : section.lines()) {
            json.writeStartObject();
            json.writeNumberField("depth", line.depth());
            json.writeStringField("text", line.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
