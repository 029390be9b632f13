package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.testkit.Scenario;

/** The drivers of a scenario and what is said of them. */
final class Drivers {
    private Drivers() {}

    /** The drivers that volumes and storage classes name. */
    static ImmutableSet<DriverName> of(Scenario scenario) {
        ImmutableSet.Builder<DriverName> drivers = ImmutableSet.builder();
        for (ClusterObject object : scenario.objects()) {
            if (object instanceof Volume volume) {
                volume.driver().ifPresent(drivers::add);
            } else if (object instanceof StorageClass storageClass
                    && !storageClass.provisioner().isBlank()) {
                drivers.add(DriverName.of(storageClass.provisioner()));
            }
        }
        return drivers.build();
    }

    /** With one more word on a driver. */
    static Scenario saying(
            Scenario scenario, DriverName driver, Capability capability, Fact.Answer answer, Trust trust) {
        Facts said = answer == Fact.Answer.SUPPORTED
                ? Facts.of(driver).supports(capability)
                : Facts.of(driver).refuses(capability);
        return scenario.knowing(scenario.facts().and(FactSet.of("another", trust, said)));
    }

    /** With nothing said of a capability. */
    static Scenario silentOn(Scenario scenario, Capability capability) {
        FactSet all = scenario.facts();
        ImmutableSetMultimap.Builder<DriverName, SourcedFact> left = ImmutableSetMultimap.builder();
        all.facts().forEach((driver, said) -> {
            if (!(said.fact() instanceof Fact.Capable capable) || capable.capability() != capability) {
                left.put(driver, said);
            }
        });
        return scenario.knowing(new FactSet(left.build(), all.providers()));
    }
}
