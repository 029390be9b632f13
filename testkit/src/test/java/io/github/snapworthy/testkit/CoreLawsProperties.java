package io.github.snapworthy.testkit;

/** Core keeps the laws. */
class CoreLawsProperties implements DecisionLaws {
    @Override
    public Answer answer(Scenario scenario) {
        return Answer.of(scenario.decide());
    }
}
