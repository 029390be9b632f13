package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.Method;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The stable form, and the schema that it ships with. */
class JsonFormatTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(EligibilityReport.class.getResourceAsStream("snapworthy-v1.schema.json"));

    private static String json(EligibilityReport report) {
        return Reports.write(ReportFormat.json(), report);
    }

    private static List<String> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    static Stream<EligibilityReport> reports() {
        return Stream.of(Reports.full(), Reports.hostile(), Reports.builder().build());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void every_report_obeys_the_schema(EligibilityReport report) {
        assertThat(faults(json(report))).isEmpty();
    }

    /** The schema can fail: each of these changes makes a report that nobody may write. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                "apiVersion": "snapworthy/v1"; "apiVersion": "snapworthy/v2"
                "kind": "EligibilityReport"; "kind": "Plan"
                "profile": "harvester",; ""
                "profileWhy": "auto; "profileReason": "auto
                "why": "FORBIDDEN"; "why": "LOST"
                "PersistentVolumeClaim": 2; "PersistentVolumeClaim": -1
                "Setting.harvesterhci.io": 0; "setting": 0
                "line": 41; "line": 0
                "line": 41; "line": "41"
                "state": "FAILED"; "state": "OK"
                "state": "OK"; "state": "LOST"
                "milliseconds": null; "milliseconds": "long"
                "milliseconds": 12; "millis": 12
                "problem": null; "problem": "odd"
                "WAIT": 0,; ""
                "snapshot": {; "snap": {
                "namespace": "apps",; ""
                "verdict": "ALLOWED"; "verdict": "MAYBE"
                "method": null; "method": "DRIVER"
                "chosenBy": "host-config"; "chosenBy": "HOST_CONFIG"
                "why": "NOT_CHOSEN"; "why": "UGLY"
                "consistency": "CRASH"; "consistency": ""
                "effect": "INFO"; "effect": "GRANT"
                "code": "DISK_EXCLUDED"; "code": "disk excluded"
                "trust": "CURATED"; "trust": "SURE"
                "manifest": null; "manifest": 1
                "by": "USER"; "by": "NOBODY"
                "covered": true; "covered": false
                "covered": true; "covered": "yes"
                "disks": []; "disks": null
                "assumptions": [; "assumed": [
                """)
    void a_broken_report_is_refused(String right, String wrong) {
        String json = json(Reports.full());

        assertThat(json).contains(right);
        assertThat(faults(json.replace(right, wrong.equals("\"\"") ? "" : wrong)))
                .isNotEmpty();
    }

    static Stream<Method> methods() {
        return Stream.of(BackupMethod.values(), CloneMethod.values()).flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void the_schema_knows_every_method(Method method) {
        String driver = "\"method\": \"DRIVER\"";
        String json = json(Reports.full());

        assertThat(json).contains(driver);
        assertThat(faults(json.replace(driver, driver.replace("DRIVER", method.name()))))
                .isEmpty();
    }

    @Test
    void keys_stand_in_the_order_of_the_contract() {
        String json = json(Reports.full());

        assertOrder(
                json,
                "apiVersion",
                "kind",
                "profile",
                "profileWhy",
                "facts",
                "observedKinds",
                "unreadableKinds",
                "counts",
                "inputProblems",
                "providers",
                "summary",
                "decisions");
        assertOrder(
                json.substring(json.indexOf("\"decisions\"")),
                "subject",
                "operation",
                "verdict",
                "method",
                "snapshotClass",
                "consistency",
                "coverage",
                "assurance",
                "assumptions",
                "findings",
                "code",
                "effect",
                "message",
                "arguments",
                "evidence",
                "remedies",
                "disks",
                "methods");
    }

    private static void assertOrder(String json, String... keys) {
        int from = 0;
        for (String key : keys) {
            int found = json.indexOf("\"" + key + "\": ", from);
            assertThat(found).as(key).isGreaterThanOrEqualTo(from);
            from = found + 1;
        }
    }

    @Test
    void decisions_are_sorted_whatever_order_they_came_in() {
        EligibilityReport turned = Reports.builder()
                .from(Reports.full())
                .decisions(List.of(Reports.snapshot(), Reports.backup(), Reports.machine()))
                .build();

        assertThat(json(turned)).isEqualTo(json(Reports.full()));
        assertThat(turned).isEqualTo(Reports.full());
        assertThat(turned.decisions())
                .extracting(decision -> decision.request().operation().reportName())
                .containsExactly("backup", "backup", "snapshot");
    }

    @Test
    void the_summary_has_all_verdicts_of_every_operation_that_was_asked_for() {
        assertThat(json(Reports.builder().build()).replaceAll("\\s", ""))
                .contains("\"summary\":{\"snapshot\":{\"ALLOWED\":0,\"WAIT\":0,\"UNKNOWN\":0,\"DENIED\":0},"
                        + "\"backup\":{\"ALLOWED\":0,\"WAIT\":0,\"UNKNOWN\":0,\"DENIED\":0}}");
    }

    @Test
    void it_is_ascii_with_plain_line_ends_and_one_at_the_end() {
        assertThat(json(Reports.hostile())).matches("[\\x20-\\x7e\\n]*}\\n").doesNotEndWith("\n\n");
    }

    @Test
    void the_stream_stays_open() throws IOException {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {}

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        for (ReportFormat format : List.of(
                ReportFormat.json(),
                ReportFormat.yaml(),
                ReportFormat.markdown(),
                ReportFormat.table(Colours.NONE),
                ReportFormat.wide(Colours.NONE))) {
            format.write(Reports.full(), out);
        }
    }
}
