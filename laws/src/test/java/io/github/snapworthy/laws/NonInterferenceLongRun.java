package io.github.snapworthy.laws;

import io.github.snapworthy.core.Operation;
import io.github.snapworthy.testkit.Scenario;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Law 1 of each operation, on clusters that nobody has seen yet. Run by the profile {@code long}; a failure prints its seed. */
class NonInterferenceLongRun extends NonInterferenceProperties {
    @Override
    @Property
    void snapshot(@ForAll("asking") @Asking(Operation.SNAPSHOT) Scenario scenario) {
        super.snapshot(scenario);
    }

    @Override
    @Property
    void backup(@ForAll("asking") @Asking(Operation.BACKUP) Scenario scenario) {
        super.backup(scenario);
    }

    @Override
    @Property
    void restore(@ForAll("asking") @Asking(Operation.RESTORE) Scenario scenario) {
        super.restore(scenario);
    }

    @Override
    @Property
    void clone(@ForAll("asking") @Asking(Operation.CLONE) Scenario scenario) {
        super.clone(scenario);
    }

    @Override
    @Property
    void group_snapshot(@ForAll("asking") @Asking(Operation.GROUP_SNAPSHOT) Scenario scenario) {
        super.group_snapshot(scenario);
    }

    @Override
    @Property
    void attach(@ForAll("asking") @Asking(Operation.ATTACH) Scenario scenario) {
        super.attach(scenario);
    }

    @Override
    @Property
    void expand(@ForAll("asking") @Asking(Operation.EXPAND) Scenario scenario) {
        super.expand(scenario);
    }
}
