package com.example.tiers;

import static io.github.snapworthy.core.Condition.storageClassParameter;
import static io.github.snapworthy.core.Facts.unless;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;

/** Snapshots on the tier gold alone. */
public final class TierFacts implements DriverFactProvider {
    @Override
    public String id() {
        return "tiers";
    }

    @Override
    public Facts facts(DriverName driver, ClusterView view) {
        return driver.is("csi.tiers.example")
                ? Facts.of(driver)
                        .refuses(
                                Capability.SNAPSHOT,
                                unless(storageClassParameter("tier").is("gold")))
                        .because("the manual of its vendor")
                : Facts.none();
    }
}
