package io.github.snapworthy.laws;

import io.github.snapworthy.core.Operation;
import io.github.snapworthy.testkit.Answer;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.Decider;
import io.github.snapworthy.testkit.RepeatableLaws;
import io.github.snapworthy.testkit.Scenario;
import io.github.snapworthy.testkit.internal.Hostility;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Core keeps the laws where a decision is put together from those on several volumes: for restores and clones of machines,
 * and for groups. Of all questions these are few, so that they are asked once more.
 */
class CoreLawsOfMachinesProperties implements RepeatableLaws {
    @Override
    public Answer answer(Scenario scenario) {
        return Answer.of(scenario.decide());
    }

    @Override
    public Map<String, Decider> readers() {
        return CoreReaders.all();
    }

    @Override
    @Provide
    public Arbitrary<Scenario> scenarios() {
        return asking(Clusters::asking);
    }

    @Override
    @Provide
    public Arbitrary<Scenario> hostileScenarios() {
        return asking(Hostility::asking);
    }

    private static Arbitrary<Scenario> asking(Function<Operation, Arbitrary<Scenario>> generated) {
        return Arbitraries.frequencyOf(
                Tuple.of(2, generated.apply(Operation.RESTORE)),
                Tuple.of(1, generated.apply(Operation.CLONE)),
                Tuple.of(1, generated.apply(Operation.GROUP_SNAPSHOT)));
    }
}
