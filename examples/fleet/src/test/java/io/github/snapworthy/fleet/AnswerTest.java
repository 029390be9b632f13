package io.github.snapworthy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Names are whatever somebody wrote into a cluster. */
class AnswerTest {
    private static final Answer ANSWER = new Answer(
            List.of("cluster", "claims"),
            List.of(false, true),
            List.of(List.of("-1+\"x\",y", "-5"), List.of("", "12")),
            true);

    @Test
    void a_spreadsheet_takes_no_cell_for_a_formula_and_numbers_for_numbers() {
        assertThat(printed(out -> AnswerText.csv(ANSWER, out)))
                .isEqualTo("cluster,claims\r\n\"'-1+\"\"x\"\",y\",-5\r\n\"\",12\r\n");
    }

    @Test
    void columns_are_aligned_and_numbers_stand_to_the_right() {
        assertThat(printed(out -> AnswerText.table(ANSWER, out)))
                .isEqualTo(String.format("cluster   claims%n-1+\"x\",y      -5%n              12%n"));
    }

    @Test
    void control_characters_are_escaped() {
        List<String> row = Answer.of(
                        TestSpark.session()
                                .sql("SELECT concat('a', char(27), '[2J') AS a, array('x', 'y') AS b, NULL AS c"),
                        5)
                .rows()
                .get(0);

        assertThat(row).containsExactly("a\\u001b[2J", "x y", "");
    }

    @Test
    void bars_are_told_apart_and_their_numbers_stand_beside_them() {
        Answer unlocks = new Answer(
                List.of("remedy", "driver", "subjects"),
                List.of(false, false, true),
                List.of(List.of("INSTALL", "a.example", "4"), List.of("INSTALL", "", "1")),
                false);
        Answer coverage = new Answer(
                List.of("scope", "driver", "snapshot_percent", "backup_percent"),
                List.of(false, false, true, true),
                List.of(List.of("fleet", "", "9", "9"), List.of("driver", "a.example", "38", "0")),
                false);

        assertThat(printed(out -> new AnswerPage(AskQuestion.UNLOCKS, unlocks).print("of all", out)))
                .contains(
                        ">INSTALL a.example</text>",
                        ">4</text>",
                        ">INSTALL</text>",
                        ">1</text>",
                        "by remedy and driver");
        assertThat(printed(out -> new AnswerPage(AskQuestion.COVERAGE, coverage).print("of all", out)))
                .contains(">38 % snapshot</text>", ">0 % backup</text>")
                .doesNotContain(">9 %");
    }

    @Test
    void all_rows_can_be_asked_for() {
        Answer all = Answer.of(TestSpark.session().sql("SELECT explode(array(1, 2)) AS a"), Integer.MAX_VALUE);

        assertThat(all.rows()).hasSize(2);
        assertThat(all.isCut()).isFalse();
    }

    private static String printed(Consumer<PrintStream> print) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print.accept(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
