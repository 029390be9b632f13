package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Remedy;
import java.io.IOException;
import java.util.Map;

/** One finding in JSON. The order of keys is a contract. */
final class JsonFinding {
    private JsonFinding() {}

    static void write(Finding finding, Telling telling, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", finding.code().value());
        json.writeStringField("effect", finding.effect().name());
        JsonDecision.subject(json, finding.subject());
        if (finding.method().isPresent()) {
            json.writeStringField("method", finding.method().get().name());
        }
        json.writeStringField("message", telling.message(finding));
        if (telling.cause(finding).isPresent()) {
            json.writeStringField("cause", telling.cause(finding).get());
        }
        arguments(finding, json);
        evidence(finding, json);
        remedies(finding, telling, json);
        json.writeEndObject();
    }

    private static void arguments(Finding finding, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("arguments");
        for (Map.Entry<String, String> argument : finding.arguments().entrySet()) {
            json.writeStringField(argument.getKey(), argument.getValue());
        }
        json.writeEndObject();
    }

    private static void evidence(Finding finding, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : finding.evidence()) {
            json.writeStartObject();
            json.writeStringField("source", evidence.source());
            json.writeStringField("object", evidence.object());
            json.writeStringField("field", evidence.field());
            json.writeStringField("trust", evidence.trust().map(Enum::name).orElse(null));
            json.writeStringField("detail", evidence.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void remedies(Finding finding, Telling telling, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("remedies");
        for (Remedy remedy : finding.remedies()) {
            remedy(remedy, telling, json);
        }
        json.writeEndArray();
    }

    static void remedy(Remedy remedy, Telling telling, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", remedy.kind());
        json.writeBooleanField("sufficient", remedy.sufficient());
        json.writeStringField("by", remedy.by().name());
        json.writeStringField("text", telling.remedy(remedy));
        json.writeStringField("manifest", remedy.manifest().orElse(null));
        json.writeStringField("risk", remedy.risk().name());
        target(remedy, json);
        json.writeArrayFieldStart("alternatives");
        for (String alternative : remedy.alternatives()) {
            json.writeString(alternative);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void target(Remedy remedy, JsonGenerator json) throws IOException {
        if (remedy.target().isEmpty()) {
            json.writeNullField("target");
        } else {
            JsonDecision.object("target", json, remedy.target().get());
        }
    }
}
