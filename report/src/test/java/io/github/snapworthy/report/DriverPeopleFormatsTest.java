package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is known of drivers, for people. */
class DriverPeopleFormatsTest {
    private static String json(DriverReport report) {
        return Reports.write(ReportFormat.json(), report);
    }

    private static List<String> table(ReportFormat format) {
        return Reports.write(format, DriverReports.full()).lines().toList();
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
                        "csi.acme.example: VolumeSnapshotClass nightly: its purpose is not known: the value of a parameter is"
                                + " invalid, or sources disagree",
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
                        "csi.acme.example: VolumeSnapshotClasses nightly (of no known purpose)",
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
