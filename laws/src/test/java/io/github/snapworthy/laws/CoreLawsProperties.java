package io.github.snapworthy.laws;

import io.github.snapworthy.testkit.Answer;
import io.github.snapworthy.testkit.Decider;
import io.github.snapworthy.testkit.RepeatableLaws;
import io.github.snapworthy.testkit.Scenario;
import java.util.Map;

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
}
