package io.github.snapworthy.laws;

import io.github.snapworthy.testkit.Answer;
import io.github.snapworthy.testkit.Decider;
import io.github.snapworthy.testkit.DecisionLaws;
import io.github.snapworthy.testkit.Scenario;
import java.util.Map;

/** Core keeps the laws, on clusters that nobody has seen yet. Run by the profile {@code long}; a failure prints its seed. */
class CoreLawsLongRun implements DecisionLaws {
    @Override
    public Answer answer(Scenario scenario) {
        return Answer.of(scenario.decide());
    }

    @Override
    public Map<String, Decider> readers() {
        return CoreReaders.all();
    }
}
