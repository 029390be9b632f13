package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Plan;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Request;
import java.io.IOException;

/** A plan in JSON. The order of keys is a contract. */
final class JsonPlan {
    private JsonPlan() {}

    static void write(PlanReport report, JsonGenerator json) throws IOException {
        json.writeStringField("profile", report.profile());
        json.writeStringField("profileWhy", report.profileWhy());
        JsonFrame.write(report, json);
        json.writeNumberField("asked", report.asked());
        json.writeNumberField("allowedNow", report.allowedNow());
        json.writeArrayFieldStart("steps");
        for (Plan.Step step : report.plan().steps()) {
            write(step, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("left");
        for (Decision decision : report.plan().left()) {
            JsonDecision.write(decision, json);
        }
        json.writeEndArray();
    }

    private static void write(Plan.Step step, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("remedies");
        for (Remedy remedy : step.remedies()) {
            JsonFinding.remedy(remedy, Telling.BRIEFLY, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unlocks");
        for (Request request : step.unlocks()) {
            json.writeStartObject();
            JsonDecision.subject(json, request.subject().object());
            json.writeStringField("operation", request.operation().reportName());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
