package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.core.DriverFacts;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.report.ProbeReport.Answer;
import io.github.snapworthy.report.ProbeReport.Comparison;
import io.github.snapworthy.report.ProbeReport.Endpoint;
import java.io.IOException;
import java.util.Map;

/** What drivers answered, in JSON. The order of keys is a contract. */
final class JsonProbe {
    private final JsonGenerator json;

    private JsonProbe(JsonGenerator json) {
        this.json = json;
    }

    static void write(ProbeReport report, JsonGenerator json) throws IOException {
        JsonFrame.providers(report, json);
        JsonProbe written = new JsonProbe(json);
        json.writeArrayFieldStart("endpoints");
        for (Endpoint endpoint : report.endpoints()) {
            written.endpoint(endpoint);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("comparisons");
        for (Comparison comparison : report.comparisons()) {
            written.comparison(comparison);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("drivers");
        for (DriverFacts driver : report.drivers()) {
            JsonDriver.write(driver, json);
        }
        json.writeEndArray();
    }

    private void endpoint(Endpoint endpoint) throws IOException {
        json.writeStartObject();
        json.writeStringField("endpoint", endpoint.endpoint());
        json.writeStringField("at", endpoint.at().toString());
        json.writeStringField("driver", endpoint.driver().orElse(null));
        json.writeStringField("version", endpoint.version().orElse(null));
        json.writeObjectFieldStart("manifest");
        for (Map.Entry<String, String> entry : endpoint.manifest().entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("answers");
        for (Answer answer : endpoint.answers()) {
            answer(answer);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void answer(Answer answer) throws IOException {
        json.writeStartObject();
        json.writeStringField("question", answer.question());
        json.writeStringField("outcome", answer.outcome().name());
        json.writeStringField("detail", answer.outcome() == ProbeReport.Outcome.ANSWERED ? null : answer.detail());
        json.writeArrayFieldStart("values");
        for (String value : answer.values()) {
            json.writeString(value);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void comparison(Comparison comparison) throws IOException {
        json.writeStartObject();
        json.writeStringField("driver", comparison.driver().value());
        json.writeStringField("capability", comparison.capability().name());
        json.writeStringField("declared", comparison.declared().map(Enum::name).orElse(null));
        json.writeArrayFieldStart("others");
        for (SourcedFact said : comparison.others()) {
            json.writeStartObject();
            json.writeStringField(
                    "answer", ((Fact.Capable) said.fact()).answer().name());
            JsonAnswers.by(said, json);
        }
        json.writeEndArray();
        json.writeBooleanField("depends", comparison.depends());
        json.writeBooleanField("differs", comparison.differs());
        json.writeEndObject();
    }
}
