package io.github.snapworthy.laws;

import io.github.snapworthy.testkit.Answer;
import io.github.snapworthy.testkit.Decider;
import io.github.snapworthy.testkit.RepeatableLaws;
import io.github.snapworthy.testkit.Scenario;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Core keeps the laws, whatever operation is asked for, on clusters that are the same in every build: one that has nothing to
 * do with a rare flaw must not go red for it. {@link CoreLawsLongRun} looks for new ones.
 */
class CoreLawsProperties implements RepeatableLaws {
    @Override
    public Answer answer(Scenario scenario) {
        return Answer.of(scenario.decide());
    }

    @Override
    public Map<String, Decider> readers() {
        return CoreReaders.all();
    }

    /** Tried of each operation, and far more often, in {@link NonInterferenceProperties}. */
    @Override
    @Property(seed = SEED, tries = 20)
    public void law_1_what_an_operation_does_not_read_never_changes_it(@ForAll("scenarios") Scenario scenario) {
        RepeatableLaws.super.law_1_what_an_operation_does_not_read_never_changes_it(scenario);
    }

    /** Each try is some hundred clusters, one for each object that may change. */
    @Override
    @Property(seed = SEED, tries = 40)
    public void law_10_what_an_answer_does_not_depend_on_never_changes_it(@ForAll("scenarios") Scenario scenario) {
        RepeatableLaws.super.law_10_what_an_answer_does_not_depend_on_never_changes_it(scenario);
    }
}
