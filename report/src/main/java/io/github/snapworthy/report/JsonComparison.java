package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.core.ChosenBy;
import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.DialectAnswer;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.SnapshotClassChoice.Rejected;
import java.io.IOException;

/** One comparison in JSON. The order of keys is a contract. */
final class JsonComparison {
    private JsonComparison() {}

    static void write(ClassComparison comparison, JsonGenerator json) throws IOException {
        json.writeStartObject();
        JsonDecision.subject(json, comparison.claim().object());
        json.writeStringField("operation", comparison.operation().reportName());
        json.writeArrayFieldStart("dialects");
        for (DialectAnswer answer : comparison.answers()) {
            answer(answer, json);
        }
        json.writeEndArray();
        json.writeBooleanField("agree", comparison.agree());
        json.writeEndObject();
    }

    private static void answer(DialectAnswer answer, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("dialect", answer.dialect());
        json.writeStringField("outcome", answer.outcome().name());
        json.writeStringField("class", answer.snapshotClass().orElse(null));
        json.writeStringField(
                "chosenBy", answer.chosenBy().map(ChosenBy::reportName).orElse(null));
        json.writeBooleanField("orderDependent", answer.orderDependent());
        json.writeStringField("driver", answer.driver().map(DriverName::value).orElse(null));
        json.writeStringField("why", answer.why());
        json.writeArrayFieldStart("rejected");
        for (Rejected rejected : answer.rejected()) {
            JsonDecision.rejected(rejected, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
