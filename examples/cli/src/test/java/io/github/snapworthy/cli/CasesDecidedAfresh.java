package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import java.util.List;

/**
 * The acceptance cases and our own, as {@link AcceptanceTest} and {@link FixtureTest} check them, but each over an inventory
 * of its own: what was kept from before a mutant came would hide it.
 * Only run with mutants, see docs/hardening-mutants.md.
 */
class CasesDecidedAfresh extends CasesInParts {
    private static final ImmutableList<AcceptanceCheck> CHECKS =
            EveryDecision.checks().collect(ImmutableList.toImmutableList());

    CasesDecidedAfresh() {
        super(CHECKS);
    }

    @Override
    void look(AcceptanceCheck check) {
        assertThat(complaints(check)).as(check.title()).isEmpty();
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
