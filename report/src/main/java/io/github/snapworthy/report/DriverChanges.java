package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.CapabilityAnswer;
import io.github.snapworthy.core.DriverFacts;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.report.FactChanges.DriverChange;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what drivers can do otherwise than before, as such and for volumes of one StorageClass. */
final class DriverChanges {
    private DriverChanges() {}

    static ImmutableList<DriverChange> between(Situation before, Situation after) {
        ImmutableList.Builder<DriverChange> changes = ImmutableList.builder();
        for (DriverName driver : drivers(before, after)) {
            add(before.driver(driver), after.driver(driver), changes);
        }
        return changes.build();
    }

    private static ImmutableSortedSet<DriverName> drivers(Situation before, Situation after) {
        return Stream.concat(before.drivers().stream(), after.drivers().stream())
                .map(DriverFacts::driver)
                .collect(ImmutableSortedSet.toImmutableSortedSet(DriverName::compareTo));
    }

    private static void add(DriverFacts before, DriverFacts after, ImmutableList.Builder<DriverChange> changes) {
        for (Capability capability : Capability.values()) {
            CapabilityAnswer then = before.answer(capability);
            CapabilityAnswer now = after.answer(capability);
            if (then.state() != now.state()) {
                changes.add(new DriverChange(before.driver(), capability, Optional.empty(), then.state(), now.state()));
                continue;
            }
            for (String storageClass : classes(before, after)) {
                CapabilityAnswer thenThere = before.answer(capability, storageClass);
                CapabilityAnswer nowThere = after.answer(capability, storageClass);
                if (thenThere.state() != nowThere.state()) {
                    changes.add(new DriverChange(
                            before.driver(),
                            capability,
                            Optional.of(storageClass),
                            thenThere.state(),
                            nowThere.state()));
                }
            }
        }
    }

    private static Set<String> classes(DriverFacts before, DriverFacts after) {
        Set<String> classes = new TreeSet<>();
        Stream.concat(before.inClasses().stream(), after.inClasses().stream())
                .forEach(answer -> answer.storageClass().ifPresent(classes::add));
        return classes;
    }
}
