package io.github.snapworthy.spring;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;

/** What the application knows of drivers. */
final class OwnFacts implements DriverFactProvider {
    @Override
    public String id() {
        return "own-facts";
    }

    @Override
    public Facts facts(DriverName driver, ClusterView view) {
        return Facts.of(driver).supports(Capability.SNAPSHOT);
    }
}
