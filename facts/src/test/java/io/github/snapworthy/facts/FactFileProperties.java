package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reading never fails otherwise than by saying what is wrong, and both ways of reading say the same. */
class FactFileProperties {
    private static final String GOOD = Resources.text("overrides-example.yaml");
    private static final ImmutableList<String> PIECES = ImmutableList.of(
            "",
            " ",
            "\n",
            "\n  ",
            ":",
            "-",
            "[",
            "]",
            "{",
            "}",
            "*",
            "&a ",
            "!!int ",
            "'",
            "\"",
            "#",
            "? ",
            "|",
            ">",
            "%",
            "---",
            "...",
            "<<: ",
            "\t",
            "\0",
            "\uD800",
            "=",
            "else",
            "yes",
            "no",
            "-1",
            "2026-11-01",
            "é");

    @Property(tries = 2000, seed = "20261126")
    void a_file_with_a_slip_of_the_pen_is_read_or_its_problems_are_said(@ForAll("slips") String text)
            throws IOException {
        ImmutableList<FactFileProblem> problems = FactFiles.validate("f", Resources.stream(text));
        try {
            FactFiles.overrides("f", Resources.stream(text));
            assertThat(problems).isEmpty();
        } catch (FactFileException e) {
            assertThat(e.problems()).isNotEmpty();
            assertThat(problems).isNotEmpty();
        }
        long lines = text.lines().count() + 1;
        assertThat(problems).allMatch(problem -> problem.line() <= lines);
    }

    @Provide
    Arbitrary<String> slips() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, GOOD.length());
        return Combinators.combine(places, Arbitraries.integers().between(0, 30), Arbitraries.of(PIECES))
                .as((from, length, piece) ->
                        GOOD.substring(0, from) + piece + GOOD.substring(Math.min(GOOD.length(), from + length)));
    }
}
