package io.github.snapworthy.testkit;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/**
 * Core keeps the laws, on clusters that are the same in every build: one that has nothing to do with a rare flaw must not
 * go red for it. {@link CoreLawsLongRun} looks for new ones.
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

    /** The law that the project is for is tried more often. */
    @Override
    @Property(seed = SEED, tries = 500)
    @Domain(Clusters.class)
    public void law_1_what_an_operation_does_not_read_never_changes_it(@ForAll Scenario scenario) {
        RepeatableLaws.super.law_1_what_an_operation_does_not_read_never_changes_it(scenario);
    }
}
