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

/**
 * What is offered on the cases, as {@link RemediesTest} checks it, but each over an inventory of its own, as in
 * {@link CasesDecidedAfresh}. Only run with mutants, see docs/hardening-mutants.md.
 */
class CasesAdvisedAfresh extends CasesInParts {
    private static final ImmutableList<AcceptanceCheck> BLOCKED = AcceptanceCheck.advised().stream()
            .filter(advised -> !advised.decision().isAllowed())
            .map(AcceptanceCheck.Advised::check)
            .collect(ImmutableList.toImmutableList());

    CasesAdvisedAfresh() {
        super(BLOCKED);
    }

    /** Something is offered for each finding that blocks; it suffices where it says so and only there, and can be read back. */
    @Override
    void look(AcceptanceCheck check) {
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
