package io.github.snapworthy.embed;

import io.github.snapworthy.core.Operation;
import io.github.snapworthy.testkit.Answer;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.Decider;
import io.github.snapworthy.testkit.RepeatableLaws;
import io.github.snapworthy.testkit.Scenario;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

// quote: narrow
/** A host that makes snapshots alone: what it shows and its admission check have to agree. */
@PropertyDefaults(tries = 20)
class SnapshotLawsProperties implements RepeatableLaws {
    @Override
    public Answer answer(Scenario s) {
        return Answer.of(s.situation().decide(s.request()));
    }

    @Override
    @Provide
    public Arbitrary<Scenario> scenarios() {
        return Clusters.asking(Operation.SNAPSHOT);
    }

    @Override
    public Map<String, Decider> readers() {
        return Map.of("the admission check", new AdmissionProperties());
    }
}
// end
