package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

/** Cases in sixteen tests, so that for a mutant those are run alone that execute it. A part stops at the first case that fails. */
abstract class CasesInParts {
    private static final int PARTS = 16;

    private final ImmutableList<AcceptanceCheck> cases;

    CasesInParts(ImmutableList<AcceptanceCheck> cases) {
        this.cases = cases;
    }

    /** Fails where that case is not as it should be. */
    abstract void look(AcceptanceCheck check);

    private void part(int part) {
        cases.subList(cases.size() * part / PARTS, cases.size() * (part + 1) / PARTS)
                .forEach(this::look);
    }

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
}
