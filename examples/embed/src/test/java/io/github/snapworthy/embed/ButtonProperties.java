package io.github.snapworthy.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.RepeatableLaws;
import io.github.snapworthy.testkit.Scenario;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

// quote: own
/** What our button says, in clusters that nobody of us would have thought of. */
@Domain(Clusters.class)
class ButtonProperties {
    @Property(tries = 200, seed = RepeatableLaws.SEED)
    void it_offers_what_can_be_done_and_nothing_else(@ForAll Scenario scenario) {
        Subject subject = scenario.request().subject();
        Assume.that(Operation.SNAPSHOT.isFor(subject));
        Situation now = scenario.situation();
        Decision decision = now.decide(Request.snapshot(subject));
        String label = SnapshotButton.label(now, subject);

        Statistics.label("verdict").collect(decision.verdict());
        assertThat(label.startsWith("Snapshot by ")).isEqualTo(decision.verdict() == Verdict.ALLOWED);
        assertThat(label).doesNotEndWith(": ");
    }
}
// end
