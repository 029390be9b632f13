package io.github.snapworthy.spring;

import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.kubernetes.MicrometerMetrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;

/**
 * Decisions by operation and verdict, and the age of the inventory; of a live cluster the age and number of each kind, too.
 * Whoever reads them has all decided once, where the inventory is another one.
 */
final class SituationMeters implements MeterBinder {
    private final InventorySource source;
    private final AllDecisions decisions;

    SituationMeters(InventorySource source, AllDecisions decisions) {
        this.source = source;
        this.decisions = decisions;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Operation operation : decisions.operations()) {
            for (Verdict verdict : Verdict.values()) {
                Gauge.builder(
                                "snapworthy.decisions",
                                decisions,
                                all -> all.now().count(operation, verdict))
                        .description("How many objects have that verdict for the operation.")
                        .tag("operation", operation.reportName())
                        .tag("verdict", verdict.name())
                        .register(registry);
            }
        }
        Gauge.builder("snapworthy.inventory.age.seconds", source, SituationMeters::age)
                .description("How long ago all that is known was known to be so.")
                .register(registry);
        source.live().ifPresent(live -> new MicrometerMetrics(registry).show(live));
    }

    private static double age(InventorySource source) {
        return source.current()
                .observedAt()
                .map(then -> Duration.between(then, Instant.now()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }
}
