package io.github.snapworthy.console.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.report.Colours;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.ReportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two hundred hostile names through every form: no form lets them out of their place, and none shows a secret. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileOutputsTest {
    /** What a terminal obeys, what hides, what turns the writing direction, and halves of characters; not a line break. */
    private static final Pattern HARMFUL =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}&&[^\\n]]");

    private final EligibilityReport report = Cluster.of(HostileCluster.of(HostileNames.make(200)))
            .report(Operation.SNAPSHOT, Operation.BACKUP, Operation.CLONE);

    private String text(ReportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(report, out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain(HostileCluster.SECRET);
        return text;
    }

    private static void assertHarmless(String text) {
        assertThat(HARMFUL.matcher(text)
                        .results()
                        .map(found -> Integer.toHexString(found.group().codePointAt(0))))
                .isEmpty();
    }

    @Test
    void most_names_are_decided_and_the_others_are_told() {
        assertThat(report.decisions()).hasSizeGreaterThan(300);
        assertThat(report.inputProblems()).isNotEmpty();
    }

    @Test
    void tables_keep_one_line_a_decision() throws IOException {
        for (ReportFormat format : List.of(ReportFormat.table(Colours.NONE), ReportFormat.wide(Colours.NONE))) {
            String text = text(format);

            assertHarmless(text);
            assertThat(text.lines().takeWhile(line -> !line.isEmpty()))
                    .hasSize(report.decisions().size() + 1);
        }
    }

    @Test
    void markdown_has_no_tag_no_link_and_rows_of_seven_cells() throws IOException {
        String text = text(ReportFormat.markdown());

        assertHarmless(text);
        String prose = text.replaceAll("(?ms)^ *(`{3,})yaml$.*?^ *\\1$", "");
        assertThat(prose).doesNotContain("<", "://").doesNotContainPattern("(?<!\\\\)\\]\\(");
        assertThat(prose.lines().filter(line -> line.matches("\\| (ALLOWED|WAIT|UNKNOWN|DENIED) .*")))
                .hasSize(report.decisions().size())
                .allMatch(line -> line.replaceAll("\\\\.", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count()
                        == 8);
    }

    @Test
    void json_and_yaml_are_ascii_and_give_the_names_back() throws IOException {
        String json = text(ReportFormat.json());
        String yaml = text(ReportFormat.yaml());

        assertThat(json).matches("[\\x20-\\x7e\\n]*");
        assertThat(yaml).matches("[\\x20-\\x7e\\n]*");
        JsonNode decisions = new ObjectMapper().readTree(json).get("decisions");
        for (int i = 0; i < decisions.size(); i++) {
            assertThat(decisions.get(i).get("subject").get("name").asText())
                    .isEqualTo(report.decisions()
                            .get(i)
                            .request()
                            .subject()
                            .object()
                            .name());
        }
    }

    @Test
    void a_page_holds_no_element_but_its_own() throws IOException {
        String text = text(ReportFormat.html());

        assertHarmless(text.replace("\ue000", ""));
        assertThat(text.split("<script", -1)).hasSize(3);
        assertThat(text.split("</script", -1)).hasSize(3);
        assertThat(text).doesNotContain("<img", "<svg", "<!--", "<b>");
    }
}
