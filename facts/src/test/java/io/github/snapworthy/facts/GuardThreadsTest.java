package io.github.snapworthy.facts;

import static io.github.snapworthy.facts.Guards.eventually;
import static io.github.snapworthy.facts.Guards.threads;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Guards have threads while they ask, and none afterwards. */
class GuardThreadsTest {
    private static final Inventory CLUSTER = FactSourcesTest.cluster(DriverName.of("a"), DriverName.of("b"));

    private final Guard guard = Guards.patient(new FakeClock()).pausing(1, Duration.ZERO);

    @Test
    void no_thread_is_left_after_many_gathers() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        Told healthy = new Told("leak-healthy", (driver, view) -> {
            seen.add(Thread.currentThread());
            return Facts.of(driver).supports(Capability.CLONE);
        });
        Told throwing = new Told("leak-throwing", (driver, view) -> {
            seen.add(Thread.currentThread());
            throw new IllegalStateException();
        });

        for (int i = 0; i < 200; i++) {
            FactSources.of(healthy, throwing).guardedBy(guard).gather(CLUSTER);
        }
        FactSources kept = FactSources.of(healthy, throwing).guardedBy(guard);
        for (int i = 0; i < 2_000; i++) {
            kept.gather(CLUSTER);
        }

        assertThat(seen).hasSizeGreaterThanOrEqualTo(402).allMatch(Thread::isDaemon);
        eventually(() -> seen.stream().noneMatch(Thread::isAlive));
        assertThat(threads("leak-healthy") + threads("leak-throwing")).isZero();
    }

    @Test
    void a_thread_inherits_nothing_of_who_asked_first() {
        InheritableThreadLocal<String> ofTheHost = new InheritableThreadLocal<>();
        ofTheHost.set("secret");
        Told nosy = new Told("nosy", (driver, view) -> {
            assertThat(ofTheHost.get()).isNull();
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(Told.class.getClassLoader());
            return Facts.none();
        });

        assertThat(Guards.problem(FactSources.of(nosy).guardedBy(guard).gather(CLUSTER), "nosy"))
                .isEqualTo("none");
    }
}
