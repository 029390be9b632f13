package io.github.snapworthy.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Operation;
import io.github.snapworthy.testkit.Answer;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.Laws;
import io.github.snapworthy.testkit.RepeatableLaws;
import io.github.snapworthy.testkit.Scenario;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.providers.TypeUsage;

/**
 * Law 1, which the project is for, of each operation as often as of the others: what an operation does not read never
 * changes its decision. The same clusters in every build; {@link NonInterferenceLongRun} looks for new ones.
 */
class NonInterferenceProperties {
    private static final String SEED = RepeatableLaws.SEED;

    /** Scenarios that ask for the operation that {@link Asking} names. */
    @Provide
    Arbitrary<Scenario> asking(TypeUsage wanted) {
        return Clusters.asking(wanted.findAnnotation(Asking.class).orElseThrow().value());
    }

    @Property(seed = SEED)
    void snapshot(@ForAll("asking") @Asking(Operation.SNAPSHOT) Scenario scenario) {
        require(scenario);
    }

    @Property(seed = SEED)
    void backup(@ForAll("asking") @Asking(Operation.BACKUP) Scenario scenario) {
        require(scenario);
    }

    @Property(seed = SEED)
    void restore(@ForAll("asking") @Asking(Operation.RESTORE) Scenario scenario) {
        require(scenario);
    }

    @Property(seed = SEED)
    void clone(@ForAll("asking") @Asking(Operation.CLONE) Scenario scenario) {
        require(scenario);
    }

    @Property(seed = SEED)
    void group_snapshot(@ForAll("asking") @Asking(Operation.GROUP_SNAPSHOT) Scenario scenario) {
        require(scenario);
    }

    @Property(seed = SEED)
    void attach(@ForAll("asking") @Asking(Operation.ATTACH) Scenario scenario) {
        require(scenario);
    }

    @Property(seed = SEED)
    void expand(@ForAll("asking") @Asking(Operation.EXPAND) Scenario scenario) {
        require(scenario);
    }

    private static void require(Scenario scenario) {
        assertThat(Laws.nonInterference(asked -> Answer.of(asked.decide()), scenario))
                .as(() -> String.valueOf(scenario))
                .isEmpty();
    }
}
