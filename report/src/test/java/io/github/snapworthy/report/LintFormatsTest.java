package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Lint;
import io.github.snapworthy.core.LintResult;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flaws of the configuration in every form, and the schema of the stable one. */
class LintFormatsTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(LintReport.class.getResourceAsStream("snapworthy-v1.schema.json"));

    private static LintReport report(String driver) {
        Lint lint = new Lint(
                Code.of("CLASS_DRIVER_NOT_INSTALLED"),
                Severity.ERROR,
                new Lint.Place(ObjectRef.of(Kind.SNAPSHOT_CLASS, "acme"), "driver"),
                ImmutableMap.of("driver", driver, "alike", "; did you mean csi.acme.example?"));
        return LintReport.builder()
                .facts(new ObservedFacts(ImmutableMap.of(Kind.SNAPSHOT_CLASS, 1), ImmutableMap.of()))
                .result(new LintResult(
                        ImmutableList.of(lint),
                        ImmutableList.of(new Assumption(Kind.SECRET, "whether Secrets exist was not checked"))))
                .build();
    }

    private static List<String> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    @Test
    void every_report_obeys_the_schema() {
        LintReport empty = LintReport.builder()
                .facts(new ObservedFacts(ImmutableMap.of(), ImmutableMap.of()))
                .result(new LintResult(ImmutableList.of(), ImmutableList.of()))
                .build();
        for (LintReport report : List.of(report("csi.acme.exampl"), report("\u001b[31m|\n<b>"), empty)) {
            assertThat(faults(Reports.write(ReportFormat.json(), report))).isEmpty();
        }
    }

    /** The schema can fail: each of these changes makes a report that nobody may write. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                "kind": "LintReport"; "kind": "Lint"
                "severity": "ERROR"; "severity": "BAD"
                "code": "CLASS_DRIVER_NOT_INSTALLED"; "code": "class driver"
                "field": "driver"; "field": ""
                "ERROR": 1; "ERROR": -1
                "unchecked": [; "open": [
                "lints": [; "flaws": [
                """)
    void a_broken_report_is_refused(String right, String wrong) {
        String json = Reports.write(ReportFormat.json(), report("csi.acme.exampl"));

        assertThat(json).contains(right);
        assertThat(faults(json.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void keys_stand_in_the_order_of_the_contract() {
        String json = Reports.write(ReportFormat.json(), report("x")).replaceAll("\\s+", " ");

        assertThat(json)
                .startsWith("{ \"apiVersion\": \"snapworthy/v1\", \"kind\": \"LintReport\", \"facts\"")
                .contains("\"summary\": { \"ERROR\": 1, \"WARN\": 0, \"INFO\": 0 }, \"lints\": [ { \"code\":"
                        + " \"CLASS_DRIVER_NOT_INSTALLED\", \"severity\": \"ERROR\", \"subject\": {")
                .contains("\"field\": \"driver\", \"message\": ")
                .endsWith("\"unchecked\": [ \"Secret was not observed: whether Secrets exist was not checked\" ] } ");
    }

    @Test
    void tables_hold_one_line_for_each_flaw_whatever_its_names_contain() {
        String table = Reports.write(ReportFormat.table(Colours.NONE), report("\u001b[31m|\n<b>"));

        assertThat(table)
                .doesNotContain("\u001b")
                .contains("1 error, 0 warn, 0 info")
                .contains("Secret was not observed");
        assertThat(table.lines().filter(line -> line.startsWith("ERROR"))).hasSize(1);
    }
}
