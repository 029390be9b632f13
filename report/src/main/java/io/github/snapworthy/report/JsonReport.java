package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DriverFacts;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Verdict;
import java.io.IOException;
import java.util.Map;

/** Whole reports in JSON. The order of keys is a contract. */
final class JsonReport {
    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    static void write(Report report, JsonGenerator json) throws IOException {
        JsonReport written = new JsonReport(json);
        if (report instanceof EligibilityReport decided) {
            written.eligibility(decided);
        } else if (report instanceof WhatIfReport assumed) {
            written.whatIf(assumed);
        } else if (report instanceof DiffReport compared) {
            written.diff(compared);
        } else if (report instanceof DriverReport known) {
            written.drivers(known);
        } else if (report instanceof ComparisonReport chosen) {
            written.comparisons(chosen);
        } else if (report instanceof LintReport linted) {
            written.lints(linted);
        } else if (report instanceof ProfileReport described) {
            written.profiles(described);
        } else if (report instanceof PlanReport planned) {
            written.plan(planned);
        } else if (report instanceof ExplanationReport explained) {
            written.explanation(explained);
        } else if (report instanceof ProbeReport probed) {
            written.probe(probed);
        } else if (report instanceof VerifyReport tried) {
            written.verify(tried);
        }
    }

    private void eligibility(EligibilityReport report) throws IOException {
        JsonFrame.begin("EligibilityReport", json);
        json.writeStringField("profile", report.profile());
        json.writeStringField("profileWhy", report.profileWhy());
        JsonFrame.write(report, json);
        summary("summary", report, json);
        json.writeArrayFieldStart("decisions");
        for (Decision decision : report.decisions()) {
            JsonDecision.write(decision, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void whatIf(WhatIfReport report) throws IOException {
        JsonFrame.begin("EligibilityReport", json);
        JsonWhatIf.write(report, json);
        json.writeEndObject();
    }

    private void diff(DiffReport report) throws IOException {
        JsonFrame.begin("DiffReport", json);
        JsonDiff.write(report, json);
        json.writeEndObject();
    }

    static void summary(String field, EligibilityReport report, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        for (Operation operation : report.summary().keySet()) {
            json.writeObjectFieldStart(operation.reportName());
            for (Map.Entry<Verdict, Integer> count :
                    report.summary().get(operation).entrySet()) {
                json.writeNumberField(count.getKey().name(), count.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void comparisons(ComparisonReport report) throws IOException {
        JsonFrame.begin("ClassComparison", json);
        JsonFrame.write(report, json);
        json.writeArrayFieldStart("comparisons");
        for (ClassComparison comparison : report.comparisons()) {
            JsonComparison.write(comparison, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A profile rests on no cluster, so that there is nothing to say of one. */
    private void profiles(ProfileReport report) throws IOException {
        JsonFrame.begin("ProfileReport", json);
        json.writeArrayFieldStart("profiles");
        for (Profile profile : report.profiles()) {
            JsonProfile.write(profile, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void plan(PlanReport report) throws IOException {
        JsonFrame.begin("Plan", json);
        JsonPlan.write(report, json);
        json.writeEndObject();
    }

    private void explanation(ExplanationReport report) throws IOException {
        JsonFrame.begin("Explanation", json);
        JsonExplanation.write(report, json);
        json.writeEndObject();
    }

    private void probe(ProbeReport report) throws IOException {
        JsonFrame.begin("ProbeReport", json);
        JsonProbe.write(report, json);
        json.writeEndObject();
    }

    private void verify(VerifyReport report) throws IOException {
        JsonFrame.begin("VerifyReport", json);
        JsonVerify.write(report, json);
        json.writeEndObject();
    }

    private void lints(LintReport report) throws IOException {
        JsonFrame.begin("LintReport", json);
        JsonFrame.write(report, json);
        JsonLint.write(report, json);
        json.writeEndObject();
    }

    private void drivers(DriverReport report) throws IOException {
        JsonFrame.begin("DriverReport", json);
        JsonFrame.write(report, json);
        json.writeArrayFieldStart("drivers");
        for (DriverFacts driver : report.drivers()) {
            JsonDriver.write(driver, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
