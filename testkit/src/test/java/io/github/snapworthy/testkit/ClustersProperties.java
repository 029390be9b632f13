package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.EnumSet;
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
class ClustersProperties {
    private static final int CASES = 8000;
    private static final Set<KnownCode> GIVEN = EnumSet.noneOf(KnownCode.class);

    @Property(tries = CASES, seed = "1")
    void every_question_gets_every_verdict_and_every_code_is_given(@ForAll Scenario scenario) {
        scenario.decide()
                .findings()
                .forEach(finding -> GIVEN.add(KnownCode.valueOf(finding.code().toString())));
        Statistics.collect(
                scenario.profile().name(),
                scenario.request().operation(),
                scenario.request().subject() instanceof ClaimRef ? "claim" : "machine",
                scenario.decide().verdict());
        Statistics.coverage(ClustersProperties::checkVerdicts);
    }

    private static void checkVerdicts(StatisticsCoverage coverage) {
        for (String profile : new String[] {"kubernetes", "harvester"}) {
            for (Operation operation : Operation.values()) {
                for (Verdict verdict : Verdict.values()) {
                    coverage.check(profile, operation, "claim", verdict).count(count -> count >= 10);
                    coverage.check(profile, operation, "machine", verdict).count(count -> count >= 10);
                }
            }
        }
    }

    @AfterContainer
    static void no_code_was_missed() {
        assertThat(GIVEN).containsExactlyInAnyOrder(KnownCode.values());
    }

    @Property(tries = 100)
    void a_scenario_prints_itself(@ForAll Scenario scenario) {
        assertThat(scenario.toString()).contains("request: ").contains("profile: ");
    }
}
