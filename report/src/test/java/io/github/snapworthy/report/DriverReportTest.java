package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
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

/** What is known of drivers, in every form. */
class DriverReportTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DriverReport.class.getResourceAsStream("snapworthy-v1.schema.json"));

    private static List<String> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static String json(DriverReport report) {
        return Reports.write(ReportFormat.json(), report);
    }

    private static List<String> table(ReportFormat format) {
        return Reports.write(format, DriverReports.full()).lines().toList();
    }

    @Test
    void every_report_obeys_the_schema() {
        DriverReport empty = DriverReport.builder()
                .facts(new ObservedFacts(ImmutableMap.of(), ImmutableMap.of()))
                .build();

        assertThat(faults(json(DriverReports.full()))).isEmpty();
        assertThat(faults(json(DriverReports.hostile()))).isEmpty();
        assertThat(faults(json(empty))).isEmpty();
    }

    /** The schema can fail: each of these changes makes a report that nobody may write. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                "kind": "DriverReport"; "kind": "Drivers"
                "state": "TIMED_OUT"; "state": "LATE"
                "seen": true; "seen": "yes"
                "claims": 1; "claims": -1
                "purpose": null; "purpose": "ODD"
                "capability": "SNAPSHOT"; "capability": "SNAP"
                "answer": "CONDITIONAL"; "answer": "DEPENDS"
                "trust": "CURATED"; "trust": "SURE"
                "storageClass": "gold"; "class": "gold"
                "age": "STALE"; "age": "OLD"
                "weight": "DECISIVE"; "weight": "HEAVY"
                "maximumSnapshots": 30; "maximumSnapshots": "30"
                "limits": [; "limit": [
                "says": "limit NODE_LOCAL"; "says": ""
                "source": "two"; "source": ""
                """)
    void a_broken_report_is_refused(String right, String wrong) {
        String json = json(DriverReports.full());

        assertThat(json).contains(right);
        assertThat(faults(json.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void keys_stand_in_the_order_of_the_contract() {
        String json = json(DriverReports.full());
        int from = 0;
        for (String key : List.of(
                "apiVersion",
                "kind",
                "facts",
                "inputProblems",
                "providers",
                "drivers",
                "driver",
                "seen",
                "claims",
                "volumes",
                "storageClasses",
                "snapshotClasses",
                "releases",
                "capabilities",
                "capability",
                "answer",
                "trust",
                "winning",
                "disagreeing",
                "restrictions",
                "inClasses",
                "limits",
                "classPurposes",
                "neededParameters",
                "maximumSnapshots",
                "evidence")) {
            int found = json.indexOf("\"" + key + "\": ", from);
            assertThat(found).as(key).isGreaterThanOrEqualTo(from);
            from = found + 1;
        }
    }

    @Test
    void drivers_are_sorted_whatever_order_they_came_in() {
        DriverReport turned = DriverReport.builder()
                .from(DriverReports.full())
                .drivers(Lists.reverse(DriverReports.full().drivers()))
                .build();

        assertThat(turned).isEqualTo(DriverReports.full());
        assertThat(json(turned)).isEqualTo(json(DriverReports.full()));
    }

    @Test
    void a_table_has_a_line_for_each_driver_and_for_each_class_that_differs() {
        List<String> lines = table(ReportFormat.table(Colours.NONE));

        assertThat(lines.get(0))
                .matches(
                        "DRIVER +STORAGECLASS +SNAPSHOT +RESTORE +CLONE +EXPAND +GROUP +BACKUP +CHANGED BLOCKS +CLAIMS");
        assertThat(lines.get(1)).matches("a.example +- +unknown +unknown +yes +unknown +unknown +no +unknown +0");
        assertThat(lines.get(2)).matches("csi.acme.example +- +depends +\\w+ +conflict +online +unknown +yes .* 1");
        assertThat(lines.get(3)).matches("csi.acme.example +gold +yes +\\w+ +conflict +online .* -");
        assertThat(lines.get(4)).matches("csi.acme.example +steel +no .* -");
        assertThat(lines.get(5)).isEmpty();
    }

    @Test
    void a_table_ends_with_conflicts_disagreement_earlier_answers_conditions_and_failures() {
        assertThat(table(ReportFormat.table(Colours.NONE)))
                .contains(
                        "csi.acme.example: clone: equally trusted sources disagree: one (STATED) says yes, two (STATED)"
                                + " says no",
                        "csi.acme.example: backup: two (STATED) says no, against acme (CURATED, an earlier answer)",
                        "csi.acme.example: backup: rests on acme (CURATED, an earlier answer)",
                        "csi.acme.example: snapshot: depends on StorageClass.parameters[tier]: supported when =gold;"
                                + " unsupported when else, by pack (CURATED)",
                        "could not be read: Secret (FORBIDDEN)",
                        "provider zeta took too long: after 5 s",
                        "input problem: dump/pvc.yaml, document 3, line 41, column 7: expected a map")
                .noneMatch(line -> line.contains("limit NODE_LOCAL"));
    }

    @Test
    void a_wide_table_has_a_line_for_each_capability_with_its_source() {
        List<String> lines = table(ReportFormat.wide(Colours.NONE));

        assertThat(lines.get(0)).matches("DRIVER +STORAGECLASS +CAPABILITY +ANSWER +TRUST +SOURCE +SEEN IN");
        assertThat(lines)
                .anyMatch(line -> line.matches("csi.acme.example +- +snapshot +depends +CURATED +pack +manual, 4.2"))
                .anyMatch(line -> line.matches("csi.acme.example +gold +snapshot +yes +CURATED +pack +manual, 4.2"))
                .anyMatch(line -> line.matches("csi.acme.example +- +backup +yes +CURATED +acme +x \\(stale\\)"))
                .contains(
                        "csi.acme.example: StorageClasses gold, steel",
                        "csi.acme.example: VolumeSnapshotClasses nightly (of no valid purpose)",
                        "csi.acme.example: limit NODE_LOCAL, by pack (CURATED)",
                        "csi.acme.example: classes need the parameters pool, by pack (CURATED)",
                        "csi.acme.example: at most 30 snapshots of a volume, by pack (CURATED)",
                        "csi.acme.example: release 1.2 of Acme, by pack (CURATED)",
                        "csi.acme.example: purpose of a class by its parameter type: bak is backup, absent is snapshot,"
                                + " by pack (CURATED)");
    }

    @Test
    void colours_change_nothing_but_colours() {
        for (boolean wide : new boolean[] {false, true}) {
            ReportFormat coloured = wide ? ReportFormat.wide(Colours.ANSI) : ReportFormat.table(Colours.ANSI);
            ReportFormat plain = wide ? ReportFormat.wide(Colours.NONE) : ReportFormat.table(Colours.NONE);
            String text = Reports.write(coloured, DriverReports.full());

            assertThat(text).contains("\u001b[33mdepends", "\u001b[1;31mconflict", "\u001b[32myes", "\u001b[31mno");
            assertThat(text.replaceAll("\u001b\\[[\\d;]+m", "")).isEqualTo(Reports.write(plain, DriverReports.full()));
        }
    }

    @Test
    void what_comes_from_a_provider_cannot_command_a_terminal_or_break_a_document() {
        for (ReportFormat format :
                List.of(ReportFormat.table(Colours.NONE), ReportFormat.wide(Colours.NONE), ReportFormat.markdown())) {
            String text = Reports.write(format, DriverReports.hostile());

            assertThat(text).doesNotContain("\u001b", "\u202e", "\u0007", "\u2028", "\u0000", "\r");
            assertThat(text.lines()).noneMatch(line -> line.startsWith("# h"));
        }
        assertThat(Reports.write(ReportFormat.markdown(), DriverReports.hostile()))
                .doesNotContain("<script", "https://", " @b");
        assertThat(json(DriverReports.hostile())).matches("[\\x20-\\x7e\\n]*}\\n");
    }

    @Test
    void markdown_has_the_matrix_the_notes_and_the_evidence() {
        assertThat(Reports.write(ReportFormat.markdown(), DriverReports.full()))
                .startsWith("# Driver report\n\n| DRIVER | STORAGECLASS | SNAPSHOT |")
                .contains("| csi.acme.example | gold | yes |")
                .contains("\n## Notes\n\n- csi.acme.example: clone: equally trusted")
                .contains("\n## Evidence\n\n| DRIVER |")
                .contains("\n## Other facts\n\n- csi.acme.example: StorageClasses gold, steel\n")
                .contains("\n## Remarks\n\n- could not be read: Secret (FORBIDDEN)\n");
    }

    @Test
    void yaml_has_the_content_of_the_json() {
        for (DriverReport report : List.of(DriverReports.full(), DriverReports.hostile())) {
            Load load = new Load(LoadSettings.builder().build());

            assertThat(load.loadFromString(Reports.write(ReportFormat.yaml(), report)))
                    .isEqualTo(load.loadFromString(json(report)));
        }
    }
}
