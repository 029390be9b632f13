package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.internal.words.DriverCode;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every case is asked under every profile: what a finding is then is printed of the profile, and shown by a case. */
class EveryProfileThorough {
    private static final SetMultimap<String, Effect> EFFECTS = TreeMultimap.create();
    private static final TreeSet<String> UNPRINTED = new TreeSet<>();

    @BeforeAll
    static void ask() {
        EveryDecision.checks().forEach(check -> {
            Inventory seen = check.of().inventory();
            Profile.all().forEach(profile -> ask(check, profile, seen));
        });
    }

    private static void ask(AcceptanceCheck check, Profile profile, Inventory seen) {
        Decision decision = check.decide(profile, seen, FactSet.none());
        Dialect dialect = check.of().dialect().orElse(profile.dialect());
        ImmutableSet<Code> printed =
                printed(profile.dialect(dialect), decision.request().operation());
        for (Finding finding : decision.findings()) {
            EFFECTS.put(finding.code().value(), finding.effect());
            if (!printed.contains(finding.code())) {
                UNPRINTED.add(check.id() + " under " + profile.name() + ": " + finding.code());
            }
        }
    }

    /** What the floor of a request gives stands in no row. */
    private static ImmutableSet<Code> printed(Profile profile, Operation operation) {
        ImmutableSet.Builder<Code> printed = ImmutableSet.<Code>builder().add(DriverCode.ASSURANCE_TOO_LOW.code());
        profile.requirements().stream()
                .filter(list -> list.operation() == operation)
                .flatMap(list -> list.requirements().stream())
                .forEach(requirement -> printed.addAll(requirement.codes()));
        return printed.build();
    }

    @Test
    void a_profile_prints_every_code_that_it_gives() {
        assertThat(UNPRINTED).isEmpty();
    }

    @Test
    void an_effect_that_a_code_has_under_another_profile_is_shown_by_a_case() {
        SetMultimap<String, Effect> shown = EveryDecision.effects();
        assertThat(EFFECTS.entries()).allMatch(entry -> shown.containsEntry(entry.getKey(), entry.getValue()));
    }
}
