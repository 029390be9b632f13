package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Comparisons in every form, and the schema of the stable one. */
class ComparisonFormatsTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ComparisonReport.class.getResourceAsStream("snapworthy-v1.schema.json"));

    private static List<String> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static String write(ReportFormat format, ComparisonReport report) {
        return Reports.write(format, report);
    }

    @Test
    void every_report_obeys_the_schema() {
        for (ComparisonReport report : List.of(
                ComparisonReports.full(),
                ComparisonReports.hostile(),
                ComparisonReports.empty().build())) {
            assertThat(faults(write(ReportFormat.json(), report))).isEmpty();
        }
    }

    /** The schema can fail: each of these changes makes a report that nobody may write. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                "kind": "ClassComparison"; "kind": "Comparison"
                "outcome": "NONE"; "outcome": "MAYBE"
                "outcome": "ERROR"; "outcome": "CHOSEN"
                "class": "x"; "class": null
                "class": "x"; "name": "x"
                "chosenBy": "first-listed"; "chosenBy": "FIRST_LISTED"
                "chosenBy": "first-listed"; "chosenBy": null
                "orderDependent": true; "orderDependent": "yes"
                "driver": "csi.acme.example"; "driver": ""
                "why": "x, y are marked"; "why": ""
                "why": "NOT_CHOSEN"; "why": "UGLY"
                "agree": true; "agree": null
                "operation": "backup"; "operation": "save"
                "dialects": [; "answers": [
                """)
    void a_broken_report_is_refused(String right, String wrong) {
        String json = write(ReportFormat.json(), ComparisonReports.full());

        assertThat(json).contains(right);
        assertThat(faults(json.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void keys_stand_in_the_order_of_the_contract() {
        String json = write(ReportFormat.json(), ComparisonReports.full()).replaceAll("\\s+", " ");

        assertThat(json)
                .startsWith("{ \"apiVersion\": \"snapworthy/v1\", \"kind\": \"ClassComparison\", \"facts\"")
                .contains(
                        "{ \"subject\": { \"kind\": \"PersistentVolumeClaim\", \"namespace\": \"apps\", \"name\": \"web\" },"
                                + " \"operation\": \"snapshot\", \"dialects\": [ { \"dialect\": \"CDI\","
                                + " \"outcome\": \"CHOSEN\", \"class\": \"x\", \"chosenBy\": \"first-listed\","
                                + " \"orderDependent\": true, \"driver\"")
                .endsWith("], \"agree\": false } ] } ");
    }

    @Test
    void comparisons_are_sorted_and_each_stands_once() {
        ComparisonReport turned = ComparisonReports.empty()
                .addComparisons(
                        ComparisonReports.differing(), ComparisonReports.agreeing(), ComparisonReports.differing())
                .build();

        assertThat(turned.comparisons()).containsExactly(ComparisonReports.agreeing(), ComparisonReports.differing());
    }

    @Test
    void a_table_shows_the_dialects_side_by_side() {
        List<String> lines = write(ReportFormat.table(Colours.NONE), ComparisonReports.full())
                .lines()
                .toList();

        assertThat(lines.get(0)).matches("SUBJECT +OPERATION +AGREE +CDI +VELERO");
        assertThat(lines.get(1)).matches("pvc/apps/db +backup +yes +NONE +NONE");
        assertThat(lines.get(2)).matches("pvc/apps/web +snapshot +no +x[*] +ERROR");
        assertThat(lines)
                .contains("the dialects take different classes for 1 of 2")
                .contains("* depends on the order of listing, which no object tells; shown is the first by name")
                .contains("could not be read: Secret (FORBIDDEN)");
    }

    @Test
    void a_wide_table_and_markdown_say_why_and_what_lost() {
        assertThat(write(ReportFormat.wide(Colours.NONE), ComparisonReports.full()))
                .containsPattern(
                        "pvc/apps/web +snapshot +CDI +CHOSEN +x +first-listed +csi.acme.example +x, y are marked"
                                + " +y \\(NOT_CHOSEN\\)")
                .contains("the claim has no StorageClass");
        assertThat(write(ReportFormat.markdown(), ComparisonReports.full()))
                .startsWith("# Class comparison\n\n| SUBJECT | OPERATION | AGREE | CDI | VELERO |\n")
                .contains("| pvc/apps/web | snapshot | no | x\\* | ERROR |\n")
                .contains("## Reasons\n", "| x, y are marked | y (NOT_CHOSEN) |\n");
    }

    @Test
    void what_comes_from_a_cluster_stays_in_its_place() {
        for (ReportFormat format : List.of(
                ReportFormat.table(Colours.NONE),
                ReportFormat.wide(Colours.NONE),
                ReportFormat.markdown(),
                ReportFormat.json(),
                ReportFormat.yaml())) {
            assertThat(write(format, ComparisonReports.hostile()))
                    .doesNotContain("\u001b", "\u202e", "\u0007", "\u2028", "\r");
        }
        assertThat(write(ReportFormat.markdown(), ComparisonReports.hostile())).doesNotContain("<script");
    }

    @Test
    void yaml_has_the_content_of_the_json() {
        assertThat(load(write(ReportFormat.yaml(), ComparisonReports.full())))
                .isEqualTo(load(write(ReportFormat.json(), ComparisonReports.full())));
    }

    private static Object load(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }
}
