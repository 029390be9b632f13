package io.github.snapworthy.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.internal.rules.RequirementSet;
import io.github.snapworthy.core.internal.words.DriverCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import io.github.snapworthy.core.internal.words.KnownCodes;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.Scenario;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;

/**
 * Generated clusters reach all that the engine can say, so that no law holds for want of cases. The seed is fixed: rare
 * codes come once in a thousand cases, and a test of chance must not fail by chance.
 */
@Domain(Clusters.class)
class ClustersThorough {
    private static final int CASES = 12_000;

    /** What generated clusters ask, and of whom. */
    private static final ImmutableSetMultimap<Operation, String> ASKED =
            ImmutableSetMultimap.<Operation, String>builder()
                    .putAll(Operation.SNAPSHOT, "claim", "machine")
                    .putAll(Operation.BACKUP, "claim", "machine")
                    .putAll(Operation.RESTORE, "snapshot", "snapshot of a machine", "backup of a machine")
                    .putAll(Operation.CLONE, "claim", "machine")
                    .putAll(Operation.GROUP_SNAPSHOT, "claims", "machine")
                    .put(Operation.ATTACH, "claim")
                    .put(Operation.EXPAND, "claim")
                    .build();

    private static final Set<KnownCode> GIVEN = new HashSet<>();

    @Property(tries = CASES, seed = "1")
    void every_question_gets_every_verdict_and_every_code_is_given(@ForAll Scenario scenario) {
        Decision decision = scenario.decide();
        decision.findings().forEach(finding -> GIVEN.add(KnownCodes.of(finding.code())));
        Statistics.collect(
                scenario.profile().name(), scenario.request().operation(), subject(scenario), decision.verdict());
        Statistics.coverage(ClustersThorough::checkVerdicts);
    }

    private static String subject(Scenario scenario) {
        return switch (scenario.request().subject().object().kind()) {
            case CLAIM -> "claim";
            case CLAIM_SET -> "claims";
            case VM -> "machine";
            case VM_SNAPSHOT -> "snapshot of a machine";
            case HARVESTER_BACKUP -> "backup of a machine";
            default -> "snapshot";
        };
    }

    private static void checkVerdicts(StatisticsCoverage coverage) {
        for (Profile profile : Profile.all()) {
            ASKED.forEach((operation, subject) -> {
                for (Verdict verdict : Verdict.values()) {
                    coverage.check(profile.name(), operation, subject, verdict).count(count -> count > 0);
                }
            });
        }
    }

    @AfterContainer
    static void no_code_was_missed() {
        Set<KnownCode> ofAsked = new HashSet<>(Set.of(DriverCode.ASSURANCE_TOO_LOW));
        for (RequirementSet set : RequirementSet.values()) {
            set.requirements().forEach(requirement -> ofAsked.addAll(requirement.codes()));
        }
        assertThat(GIVEN).containsExactlyInAnyOrderElementsOf(ofAsked);
    }
}
