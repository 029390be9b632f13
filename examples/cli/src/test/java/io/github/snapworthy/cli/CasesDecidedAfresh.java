package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The acceptance cases and our own, as {@link AcceptanceTest} and {@link FixtureTest} check them, but each over an inventory
 * of its own: what was kept from before a mutant came would hide it. A part stops at the first case that is decided wrongly.
 * Only run with mutants, see docs/hardening-mutants.md.
 */
class CasesDecidedAfresh {
    private static final int PARTS = 16;
    private static final ImmutableList<AcceptanceCheck> CHECKS =
            EveryDecision.checks().collect(ImmutableList.toImmutableList());

    @Test
    void part_1() {
        part(0);
    }

    @Test
    void part_2() {
        part(1);
    }

    @Test
    void part_3() {
        part(2);
    }

    @Test
    void part_4() {
        part(3);
    }

    @Test
    void part_5() {
        part(4);
    }

    @Test
    void part_6() {
        part(5);
    }

    @Test
    void part_7() {
        part(6);
    }

    @Test
    void part_8() {
        part(7);
    }

    @Test
    void part_9() {
        part(8);
    }

    @Test
    void part_10() {
        part(9);
    }

    @Test
    void part_11() {
        part(10);
    }

    @Test
    void part_12() {
        part(11);
    }

    @Test
    void part_13() {
        part(12);
    }

    @Test
    void part_14() {
        part(13);
    }

    @Test
    void part_15() {
        part(14);
    }

    @Test
    void part_16() {
        part(15);
    }

    private static void part(int part) {
        Stream<AcceptanceCheck> checks =
                CHECKS.subList(CHECKS.size() * part / PARTS, CHECKS.size() * (part + 1) / PARTS).stream();
        checks.forEach(check -> assertThat(complaints(check)).as(check.title()).isEmpty());
    }

    private static List<String> complaints(AcceptanceCheck check) {
        try {
            Inventory seen = check.of().inventory(new Kind[0]);
            return AcceptanceAnswer.complaints(check.expected(), check.decide(seen, FactSet.none()));
        } catch (UsageException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
