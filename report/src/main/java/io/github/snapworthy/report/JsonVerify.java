package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.report.VerifyReport.Copy;
import io.github.snapworthy.report.VerifyReport.Leftover;
import io.github.snapworthy.report.VerifyReport.Run;
import io.github.snapworthy.report.VerifyReport.Step;
import io.github.snapworthy.report.VerifyReport.Trial;
import java.io.IOException;

/** What came of trying, in JSON. The order of keys is a contract. */
final class JsonVerify {
    private final JsonGenerator json;

    private JsonVerify(JsonGenerator json) {
        this.json = json;
    }

    static void write(VerifyReport report, JsonGenerator json) throws IOException {
        JsonVerify written = new JsonVerify(json);
        written.run(report.run());
        json.writeArrayFieldStart("trials");
        for (Trial trial : report.trials()) {
            written.trial(trial);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("leftovers");
        for (Leftover left : report.leftovers()) {
            json.writeStartObject();
            json.writeStringField("kind", left.kind());
            json.writeStringField("namespace", left.namespace().isEmpty() ? null : left.namespace());
            json.writeStringField("name", left.name().isEmpty() ? null : left.name());
            json.writeStringField("why", left.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void run(Run run) throws IOException {
        json.writeObjectFieldStart("run");
        json.writeStringField("id", run.id());
        json.writeStringField("began", run.began().toString());
        json.writeStringField("ended", run.ended().toString());
        json.writeStringField("namespace", run.namespace());
        json.writeStringField("storageClass", run.storageClass());
        json.writeStringField("driver", run.driver().orElse(null));
        json.writeStringField("driverRelease", run.driverRelease().orElse(null));
        json.writeBooleanField("flushed", run.flushed());
        json.writeEndObject();
    }

    private void trial(Trial trial) throws IOException {
        json.writeStartObject();
        json.writeStringField("method", trial.method());
        json.writeStringField("proof", trial.proof().name());
        json.writeStringField("snapshotClass", trial.snapshotClass().orElse(null));
        json.writeArrayFieldStart("steps");
        for (Step step : trial.steps()) {
            json.writeStartObject();
            json.writeStringField("step", step.step());
            json.writeStringField("outcome", step.outcome().name());
            json.writeNumberField("milliseconds", step.took().toMillis());
            json.writeStringField("detail", step.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("copies");
        for (Copy copy : trial.copies()) {
            copy(copy);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("facts");
        for (Fact.Capable fact : trial.facts()) {
            json.writeStartObject();
            json.writeStringField("capability", fact.capability().name());
            json.writeStringField("answer", fact.answer().name());
            json.writeStringField("storageClass", fact.storageClass().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("decision");
        if (trial.decision().isPresent()) {
            JsonDecision.write(trial.decision().get(), json);
        } else {
            json.writeNull();
        }
        json.writeEndObject();
    }

    private void copy(Copy copy) throws IOException {
        json.writeStartObject();
        json.writeStringField("claim", copy.claim());
        json.writeNumberField("chunks", copy.chunks());
        json.writeArrayFieldStart("wrong");
        for (int number : copy.wrong()) {
            json.writeNumber(number);
        }
        json.writeEndArray();
        json.writeNumberField("bytes", copy.bytes());
        json.writeEndObject();
    }
}
