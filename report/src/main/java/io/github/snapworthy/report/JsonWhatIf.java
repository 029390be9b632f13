package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import java.io.IOException;
import java.util.Optional;

/** Decisions before and after assumed changes, in JSON. The order of keys is a contract. */
final class JsonWhatIf {
    private JsonWhatIf() {}

    static void write(WhatIfReport report, JsonGenerator json) throws IOException {
        json.writeStringField("profile", report.before().profile());
        json.writeStringField("profileWhy", report.before().profileWhy());
        JsonFrame.write(report, json);
        assumed(report, json);
        json.writeObjectFieldStart("summary");
        JsonReport.summary("before", report.before(), json);
        JsonReport.summary("after", report.after(), json);
        json.writeEndObject();
        json.writeArrayFieldStart("decisions");
        for (DecisionChange decision : report.decisions()) {
            json.writeStartObject();
            JsonDecision.subject(json, decision.request().subject().object());
            json.writeStringField("operation", decision.request().operation().reportName());
            decision("before", decision.before(), json);
            decision("after", decision.after(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void assumed(WhatIfReport report, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("whatIf");
        for (WhatIfReport.Assumed assumed : report.assumed()) {
            json.writeStartObject();
            JsonDecision.object("object", json, assumed.object());
            json.writeStringField("outcome", assumed.outcome().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void decision(String field, Optional<Decision> decision, JsonGenerator json) throws IOException {
        if (decision.isPresent()) {
            json.writeFieldName(field);
            JsonDecision.write(decision.get(), json);
        } else {
            json.writeNullField(field);
        }
    }
}
