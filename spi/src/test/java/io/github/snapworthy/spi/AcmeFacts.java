package io.github.snapworthy.spi;

import static io.github.snapworthy.core.Capability.CLONE;
import static io.github.snapworthy.core.Capability.SNAPSHOT;
import static io.github.snapworthy.core.Condition.storageClassParameter;
import static io.github.snapworthy.core.Facts.unless;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;

/** A vendor's provider, as an outsider writes it. */
final class AcmeFacts implements DriverFactProvider {
    @Override
    public String id() {
        return "acme";
    }

    @Override
    public Facts facts(DriverName driver, ClusterView view) {
        return driver.is("csi.acme.example")
                ? Facts.of(driver)
                        .supports(SNAPSHOT)
                        .refuses(CLONE, unless(storageClassParameter("tier").is("gold")))
                        .because("ACME manual, 4.2")
                : Facts.none();
    }
}
