package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The forms for people: what they show, and that nothing in them gets out of its place. */
class PeopleFormatsTest {
    private static List<String> lines(ReportFormat format, EligibilityReport report) {
        return Reports.write(format, report).lines().toList();
    }

    @Test
    void a_table_has_one_aligned_line_for_each_decision() {
        List<String> lines = lines(ReportFormat.table(Colours.NONE), Reports.full());
        int reason = lines.get(0).indexOf("REASON");

        assertThat(lines.get(0)).matches("VERDICT +OPERATION +SUBJECT +CLASS +CONSISTENCY +REASON +REMEDY");
        assertThat(lines.get(1).substring(reason)).startsWith("DISK_EXCLUDED (DRIVER_LACKS_BACKUP_NATIVE) ");
        assertThat(lines.get(1)).contains("vm/apps/db", " longhorn ");
        assertThat(lines.get(2)).matches("ALLOWED +snapshot +pvc/apps/db-root +lvm-snapshot +CRASH +- +-");
        assertThat(lines.get(3).substring(reason)).startsWith("DRIVER_LACKS_BACKUP_NATIVE ");
        assertThat(lines.get(4)).isEmpty();
    }

    @Test
    void a_table_ends_with_what_it_rests_on() {
        assertThat(Reports.write(ReportFormat.table(Colours.NONE), Reports.full()))
                .contains("profile harvester (auto: objects of harvesterhci.io were seen)\n")
                .contains("snapshot: 1 allowed, 0 wait, 0 unknown, 0 denied\n")
                .contains("backup: 0 allowed, 0 wait, 0 unknown, 2 denied\n")
                .contains("could not be read: Secret (FORBIDDEN)\n")
                .contains("taken for granted: CustomResourceDefinition.apiextensions.k8s.io was not observed: ")
                .contains("provider acme failed: it returned null\n")
                .contains("input problem: dump/pvc.yaml, document 3, line 41, column 7: expected a map\n")
                .contains("input problem: dump/none: is not there\n");
    }

    @Test
    void a_wide_table_says_more() {
        List<String> lines = lines(ReportFormat.wide(Colours.NONE), Reports.full());

        assertThat(lines.get(0)).contains("CHOSEN BY", "COVERAGE", "METHOD", "ASSURANCE", "CODES");
        assertThat(lines.get(1)).contains("PARTIAL", "DRIVER", "DISK_EXCLUDED,DRIVER_LACKS_BACKUP_NATIVE");
        assertThat(lines.get(2)).contains("host-config", "CURATED", "DELETION_POLICY_DELETE");
    }

    @Test
    void colours_change_nothing_but_colours() {
        String coloured = Reports.write(ReportFormat.table(Colours.ANSI), Reports.full());

        assertThat(coloured).contains("\u001b[31mDENIED \u001b[0m", "\u001b[32mALLOWED\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
                .isEqualTo(Reports.write(ReportFormat.table(Colours.NONE), Reports.full()));
    }

    @Test
    void what_comes_from_a_cluster_stays_in_its_line_of_a_table() {
        for (ReportFormat format : List.of(ReportFormat.table(Colours.NONE), ReportFormat.wide(Colours.NONE))) {
            String text = Reports.write(format, Reports.hostile());

            assertThat(text).doesNotContain("\u001b", "\u202e", "\u0007", "\u2028", "\u0000", "\r");
            assertThat(text.lines())
                    .hasSameSizeAs(lines(
                            format,
                            Reports.builder()
                                    .from(Reports.hostile())
                                    .profileWhy("fine")
                                    .build()));
            assertThat(text.lines()).noneMatch(line -> line.startsWith("# h"));
        }
    }

    @Test
    void what_comes_from_a_cluster_is_no_markup() {
        String text = Reports.write(ReportFormat.markdown(), Reports.hostile());

        assertThat(text)
                .doesNotContain("\u001b", "\u202e", "\u2028", "<script", "https://", " @b")
                .doesNotContainPattern("(?<!\\\\)\\]\\(")
                .contains("\\`\\*\\_&lt;script&gt;\\[x\\](javascript:1)");
        assertThat(text.lines()).noneMatch(line -> line.startsWith("# h"));
        assertThat(text.lines().filter(line -> line.startsWith("| DENIED")))
                .allMatch(line -> line.replaceAll("\\\\[|]", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count()
                        == 8);
    }

    @Test
    void a_block_of_code_cannot_be_closed_from_inside() {
        assertThat(MarkdownText.fenced("yaml", "a: 1\n```\nb")).isEqualTo("````yaml\na: 1\n```\nb\n````\n");
    }

    @Test
    void markdown_explains_what_is_not_allowed_and_nothing_else() {
        String text = Reports.write(ReportFormat.markdown(), Reports.full());

        assertThat(text)
                .startsWith("# Eligibility report\n")
                .contains("| backup | 0 | 0 | 0 | 2 |\n")
                .contains("### backup of vm/apps/db: DENIED\n\n- DISK_EXCLUDED: ")
                .contains("- DRIVER_LACKS_BACKUP_NATIVE (DRIVER): ")
                .contains("## Remarks\n\n- could not be read: Secret (FORBIDDEN)\n")
                .doesNotContain("### snapshot of");
    }

    @Test
    void yaml_has_the_content_of_the_json_for_every_reader() {
        for (EligibilityReport report : List.of(Reports.full(), Reports.hostile())) {
            Object yaml = load(Reports.write(ReportFormat.yaml(), report));

            assertThat(yaml).isEqualTo(load(Reports.write(ReportFormat.json(), report)));
        }
        assertThat(Reports.write(ReportFormat.yaml(), Reports.hostile())).matches("[\\x20-\\x7e\\n]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "No", "on", "null", "~", "1", "1e3", "0x1f", "12:30", "a: b", "#a", "- a", "", " a"})
    void a_text_that_some_reader_takes_for_something_else_is_quoted(String text) {
        String yaml = Reports.write(
                ReportFormat.yaml(), Reports.builder().profile(text).build());

        assertThat(yaml).contains("profile: \"" + text + "\"\n");
    }

    private static Object load(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    @Test
    void a_stream_that_fails_is_told_by_every_form() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        for (ReportFormat format : List.of(
                ReportFormat.json(), ReportFormat.yaml(), ReportFormat.markdown(), ReportFormat.wide(Colours.NONE))) {
            assertThatThrownBy(() -> format.write(Reports.full(), full))
                    .isInstanceOf(IOException.class)
                    .hasMessage("full");
        }
    }
}
