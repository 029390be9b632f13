package io.github.snapworthy.kubernetes;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Metrics for Micrometer, for hosts that have it: this is the only class that needs it. Lists are timed, interrupted watches
 * counted, ages and decisions are gauges; all names begin with {@code snapworthy}. Safe for all threads.
 */
public final class MicrometerMetrics implements LiveMetrics {
    private final MeterRegistry registry;
    private final Map<Tags, AtomicInteger> decisions = new ConcurrentHashMap<>();
    private final Map<Tags, AtomicInteger> blockers = new ConcurrentHashMap<>();

    /** Metrics that go to that registry. */
    public MicrometerMetrics(MeterRegistry registry) {
        this.registry = requireNonNull(registry, "registry");
    }

    @Override
    public void listed(Kind kind, int objects, Duration took) {
        registry.timer("snapworthy.lists", kind(kind)).record(took);
    }

    @Override
    public void listFailed(Kind kind) {
        registry.counter("snapworthy.lists.failed", kind(kind)).increment();
    }

    @Override
    public void restarted(Kind kind, Restart why) {
        registry.counter("snapworthy.watch.restarts", kind(kind).and("why", why.name()))
                .increment();
    }

    private static Tags kind(Kind kind) {
        return Tags.of("kind", kind.qualifiedName());
    }

    /** Shows for each kind how many objects are known and how many seconds ago that was certain; NaN where nothing is. */
    public void show(LiveInventory live) {
        for (Kind kind : live.kinds().keySet()) {
            registry.gauge(
                    "snapworthy.objects", kind(kind), live, of -> of(of, kind).objects());
            registry.gauge("snapworthy.age.seconds", kind(kind), live, of -> age(of(of, kind)));
        }
    }

    private static LiveKind of(LiveInventory live, Kind kind) {
        return requireNonNull(live.kinds().get(kind));
    }

    private static double age(LiveKind kind) {
        return kind.certainAt()
                .map(then -> Duration.between(then, Instant.now()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    /** Counts decisions by verdict and the codes that stand in the way, as a listener of {@link LiveInventory#decisions}. */
    public void count(ImmutableList<DecisionChange> changes) {
        for (DecisionChange change : changes) {
            change.before().ifPresent(decision -> add(decision, -1));
            change.after().ifPresent(decision -> add(decision, 1));
        }
    }

    private void add(Decision decision, int more) {
        Tags operation = Tags.of("operation", decision.request().operation().reportName());
        add(
                "snapworthy.decisions",
                decisions,
                operation.and("verdict", decision.verdict().name()),
                more);
        codes(decision).forEach(code -> add("snapworthy.blockers", blockers, operation.and("code", code), more));
    }

    private static Stream<String> codes(Decision decision) {
        return decision.blockers().stream()
                .map(Finding::code)
                .map(Object::toString)
                .distinct();
    }

    private void add(String name, Map<Tags, AtomicInteger> gauges, Tags tags, int more) {
        gauges.computeIfAbsent(tags, key -> requireNonNull(registry.gauge(name, key, new AtomicInteger())))
                .addAndGet(more);
    }
}
