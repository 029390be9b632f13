package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.kubernetes.Manifests;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * What is offered on the cases, as {@link RemediesTest} checks it, but each over an inventory of its own, as in
 * {@link CasesDecidedAfresh}. Only run with mutants, see docs/hardening-mutants.md.
 */
class CasesAdvisedAfresh {
    private static final int PARTS = 16;
    private static final ImmutableList<AcceptanceCheck> BLOCKED = AcceptanceCheck.advised().stream()
            .filter(advised -> !advised.decision().isAllowed())
            .map(AcceptanceCheck.Advised::check)
            .collect(ImmutableList.toImmutableList());

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
        BLOCKED.subList(BLOCKED.size() * part / PARTS, BLOCKED.size() * (part + 1) / PARTS)
                .forEach(CasesAdvisedAfresh::look);
    }

    /** Something is offered for each finding that blocks; it suffices where it says so and only there, and can be read back. */
    private static void look(AcceptanceCheck check) {
        Inventory seen = check.of().inventory(new Kind[0]);
        Situation over = Advisor.of(check.profile()).over(seen, check.facts(FactSet.none()));
        Decision decision = over.advise(check.request());
        assertThat(decision.findings())
                .as(check.title())
                .filteredOn(finding -> finding.effect().blocks())
                .noneMatch(finding -> finding.remedies().isEmpty());
        for (Remedy remedy : decision.remedies()) {
            Verdict after = over.with(remedy).decide(check.request()).verdict();
            if (remedy.sufficient()) {
                assertThat(after)
                        .as(remedy.text())
                        .isLessThan(decision.verdict())
                        .isIn(Verdict.ALLOWED, Verdict.WAIT);
            } else {
                assertThat(after).as(remedy.text()).isNotEqualTo(Verdict.ALLOWED);
            }
            remedy.manifest().ifPresent(manifest -> readBack(manifest, remedy));
        }
    }

    private static void readBack(String manifest, Remedy remedy) {
        Inventory read = Inventory.builder()
                .add(Manifests.read(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)), "remedy.yaml"))
                .build();
        for (Change change : remedy.changes()) {
            Change.Put put = (Change.Put) change;
            assertThat(read.find(put.object().ref())).contains(put.object());
        }
    }
}
