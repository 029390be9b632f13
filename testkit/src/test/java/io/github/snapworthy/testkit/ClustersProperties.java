package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Verdict;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** Generated clusters hang together often enough: every verdict occurs for every kind of question. */
@Domain(Clusters.class)
class ClustersProperties {
    @Property(tries = 1000)
    void every_verdict_occurs(@ForAll Scenario scenario) {
        Decision decision = scenario.decide();

        Statistics.label("verdict").collect(decision.verdict()).coverage(coverage -> {
            for (Verdict verdict : Verdict.values()) {
                coverage.check(verdict).percentage(share -> share > 4);
            }
        });
        Statistics.label("question")
                .collect(
                        scenario.profile().name(),
                        scenario.request().operation(),
                        scenario.request().subject().object().kind(),
                        decision.verdict());
        if (scenario.request() instanceof BackupRequest) {
            decision.methods().forEach(method -> Statistics.label("method").collect(method.method(), method.verdict()));
        }
    }

    @Property(tries = 100)
    void a_scenario_prints_itself(@ForAll Scenario scenario) {
        assertThat(scenario.toString()).contains("request: ").contains("profile: ");
    }
}
