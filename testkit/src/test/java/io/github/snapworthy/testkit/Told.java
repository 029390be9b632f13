package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.function.BiFunction;

/** A provider that does of a driver what it is told, and is silent of others. */
class Told implements DriverFactProvider {
    static final DriverName ACME = DriverName.of("csi.acme.example");

    private final BiFunction<DriverName, ClusterView, Facts> answer;

    Told(BiFunction<DriverName, ClusterView, Facts> answer) {
        this.answer = answer;
    }

    @Override
    public String id() {
        return "acme";
    }

    @Override
    public Facts facts(DriverName driver, ClusterView view) {
        return driver.equals(ACME) ? answer.apply(driver, view) : Facts.none();
    }

    @Override
    public ImmutableSet<DriverName> drivers() {
        return ImmutableSet.of(ACME);
    }
}
