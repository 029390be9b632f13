package io.github.snapworthy.facts;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.Optional;
import java.util.function.BiFunction;

/** A provider that says what a test tells it to. */
record Told(String id, BiFunction<DriverName, ClusterView, Facts> answer) implements DriverFactProvider {
    /** Says the same of every driver. */
    static Told always(String id, Facts facts) {
        return new Told(
                id, (driver, view) -> new Facts(Optional.of(driver), facts.stated(), facts.reason(), facts.when()));
    }

    @Override
    public Facts facts(DriverName driver, ClusterView view) {
        return answer.apply(driver, view);
    }
}
