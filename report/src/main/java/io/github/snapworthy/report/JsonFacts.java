package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.core.FieldChange;
import io.github.snapworthy.report.FactChanges.DriverChange;
import io.github.snapworthy.report.FactChanges.KindChange;
import io.github.snapworthy.report.FactChanges.ObjectChange;
import java.io.IOException;
import java.util.List;

/** Changes of facts in JSON. The order of keys is a contract. */
final class JsonFacts {
    private final JsonGenerator json;

    private JsonFacts(JsonGenerator json) {
        this.json = json;
    }

    static void write(FactChanges facts, JsonGenerator json) throws IOException {
        JsonFacts written = new JsonFacts(json);
        json.writeArrayFieldStart("objects");
        for (ObjectChange change : facts.objects()) {
            written.object(change);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("drivers");
        for (DriverChange change : facts.drivers()) {
            written.driver(change);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("kinds");
        for (KindChange change : facts.kinds()) {
            written.kind(change);
        }
        json.writeEndArray();
    }

    private void object(ObjectChange change) throws IOException {
        json.writeStartObject();
        JsonDecision.object("object", json, change.object());
        json.writeStringField("change", change.how().name());
        fields("fields", change.fields(), json);
        json.writeEndObject();
    }

    static void fields(String name, List<FieldChange> fields, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (FieldChange field : fields) {
            json.writeStartObject();
            json.writeStringField("field", field.field());
            json.writeStringField("before", field.before().orElse(null));
            json.writeStringField("after", field.after().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void driver(DriverChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("driver", change.driver().value());
        json.writeStringField("capability", change.capability().name());
        json.writeStringField("storageClass", change.storageClass().orElse(null));
        json.writeStringField("before", change.before().name());
        json.writeStringField("after", change.after().name());
        json.writeEndObject();
    }

    private void kind(KindChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", change.kind().qualifiedName());
        json.writeStringField("before", change.before().name());
        json.writeStringField("after", change.after().name());
        json.writeEndObject();
    }
}
