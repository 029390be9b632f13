package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DiskOutcome;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.MethodOutcome;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.SnapshotClassChoice.Rejected;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One decision in JSON. The order of keys is a contract. */
final class JsonDecision {
    private final JsonGenerator json;
    private final Telling telling;

    private JsonDecision(JsonGenerator json, Telling telling) {
        this.json = json;
        this.telling = telling;
    }

    static void write(Decision decision, JsonGenerator json) throws IOException {
        write(decision, Telling.BRIEFLY, json);
    }

    static void write(Decision decision, Telling telling, JsonGenerator json) throws IOException {
        new JsonDecision(json, telling).decision(decision);
    }

    private void decision(Decision decision) throws IOException {
        json.writeStartObject();
        subject(json, decision.request().subject().object());
        json.writeStringField("operation", decision.request().operation().reportName());
        json.writeStringField("verdict", decision.verdict().name());
        nullable("method", decision.method());
        snapshotClass(decision.snapshotClass());
        nullable("consistency", decision.consistency());
        nullable("coverage", decision.coverage());
        nullable("assurance", decision.assurance());
        assumptions(decision.assumptions());
        findings(decision.findings());
        disks(decision.disks());
        methods(decision.methods());
        json.writeEndObject();
    }

    static void subject(JsonGenerator json, ObjectRef subject) throws IOException {
        object("subject", json, subject);
    }

    static void object(String field, JsonGenerator json, ObjectRef object) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("kind", object.kind().bareName());
        json.writeStringField("namespace", object.namespace());
        json.writeStringField("name", object.name());
        json.writeEndObject();
    }

    private void snapshotClass(Optional<SnapshotClassChoice> chosen) throws IOException {
        if (chosen.isEmpty()) {
            json.writeNullField("snapshotClass");
            return;
        }
        json.writeObjectFieldStart("snapshotClass");
        json.writeStringField("name", chosen.get().name());
        json.writeStringField("chosenBy", chosen.get().chosenBy().reportName());
        rejected(chosen.get());
        json.writeEndObject();
    }

    private void rejected(SnapshotClassChoice chosen) throws IOException {
        json.writeArrayFieldStart("rejected");
        for (Rejected rejected : chosen.rejected()) {
            rejected(rejected, json);
        }
        json.writeEndArray();
    }

    static void rejected(Rejected rejected, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", rejected.name());
        json.writeStringField("why", rejected.why().name());
        json.writeEndObject();
    }

    private void assumptions(List<Assumption> assumptions) throws IOException {
        json.writeArrayFieldStart("assumptions");
        for (Assumption assumption : assumptions) {
            json.writeString(telling.assumption(assumption));
        }
        json.writeEndArray();
    }

    private void findings(List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            JsonFinding.write(finding, telling, json);
        }
        json.writeEndArray();
    }

    private void disks(List<DiskOutcome> disks) throws IOException {
        json.writeArrayFieldStart("disks");
        for (DiskOutcome disk : disks) {
            json.writeStartObject();
            json.writeStringField("name", disk.name());
            optional("claim", disk.claim());
            json.writeBooleanField("covered", disk.covered());
            optional("verdict", disk.verdict());
            optional("code", disk.code());
            optional("snapshotClass", disk.snapshotClass());
            optional("method", disk.method());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void methods(List<MethodOutcome> methods) throws IOException {
        json.writeArrayFieldStart("methods");
        for (MethodOutcome method : methods) {
            json.writeStartObject();
            json.writeStringField("method", method.method().name());
            json.writeStringField("verdict", method.verdict().name());
            findings(method.findings());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A field that is always there. */
    private void nullable(String field, Optional<?> value) throws IOException {
        json.writeStringField(field, value.map(Object::toString).orElse(null));
    }

    /** A field that is there where it means something. */
    private void optional(String field, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get().toString());
        }
    }
}
