package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.Scenario;
import io.github.snapworthy.webhook.Policy.OnUnknown;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** One decision, many readers: the webhook refuses what the library denies, and nothing else. */
@Domain(Clusters.class)
class OneDecisionProperties {
    @Property(seed = "20261126")
    void what_is_denied_is_refused_and_nothing_else(@ForAll Scenario scenario) {
        Situation now = situation(scenario);
        Decision decision = now.decide(scenario.request());
        Ruling ruling = new Tally(Asked.of(scenario.request()), now, OnUnknown.ALLOW).ruling();
        assertThat(ruling.isAllowed()).isEqualTo(!isSeen(decision, now) || decision.verdict() != Verdict.DENIED);
        if (!ruling.isAllowed()) {
            decision.blockers()
                    .forEach(blocker -> assertThat(ruling.refusal().orElseThrow())
                            .contains(blocker.code() + ": " + blocker.message()));
        }
    }

    @Property(seed = "20261126")
    void what_is_not_known_is_refused_too_where_the_policy_says_so(@ForAll Scenario scenario) {
        Situation now = situation(scenario);
        Decision decision = now.decide(scenario.request());
        Ruling ruling = new Tally(Asked.of(scenario.request()), now, OnUnknown.DENY).ruling();
        assertThat(ruling.isAllowed()).isEqualTo(decision.verdict().compareTo(Verdict.WAIT) <= 0);
    }

    @Property(seed = "20261126")
    void what_passes_without_a_word_is_allowed_without_advice(@ForAll Scenario scenario) {
        Situation now = situation(scenario);
        Decision decision = now.decide(scenario.request());
        Ruling ruling = new Tally(Asked.of(scenario.request()), now, OnUnknown.ALLOW).ruling();
        boolean hasAdvice = decision.findings().stream().anyMatch(finding -> finding.effect() == Effect.WARN);
        assertThat(ruling.isAllowed() && ruling.warnings().isEmpty()).isEqualTo(decision.isAllowed() && !hasAdvice);
    }

    private static Situation situation(Scenario scenario) {
        return Advisor.of(scenario.profile()).over(scenario.inventory(), scenario.facts());
    }

    private static boolean isSeen(Decision decision, Situation now) {
        return now.inventory().find(decision.request().subject().object()).isPresent();
    }
}
