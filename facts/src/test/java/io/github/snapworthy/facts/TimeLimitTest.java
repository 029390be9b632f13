package io.github.snapworthy.facts;

import static io.github.snapworthy.facts.Guards.eventually;
import static io.github.snapworthy.facts.Guards.problem;
import static io.github.snapworthy.facts.Guards.state;
import static io.github.snapworthy.facts.Guards.threads;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ProviderState.State;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.spi.ClusterView;
import java.lang.ref.WeakReference;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A provider has its time, and no more of the host's threads than one of its own. */
class TimeLimitTest {
    private static final DriverName A = DriverName.of("a.example");
    private static final DriverName B = DriverName.of("b.example");
    private static final Inventory CLUSTER = FactSourcesTest.cluster(A, B);
    private static final Told GOOD = Told.always("good", Facts.of(A).supports(Capability.CLONE));

    private final FakeClock clock = new FakeClock();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger entered = new AtomicInteger();

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void what_was_said_within_the_limit_counts() {
        FactSet gathered = withGood(hanging("slow", B)).gather(CLUSTER);

        assertThat(state(gathered, "slow").state()).isEqualTo(State.TIMED_OUT);
        assertThat(problem(gathered, "slow")).isEqualTo("it did not answer for 1 of 2 drivers within 700 ms");
        assertThat(state(gathered, "slow").facts()).isEqualTo(1);
        assertThat(gathered.facts().get(A)).hasSize(2);
        assertThat(gathered.facts().get(B)).hasSize(1);
        assertThat(state(gathered, "good").state()).isEqualTo(State.OK);
    }

    @Test
    void a_provider_that_ignores_its_interruption_holds_one_thread_and_is_asked_once() {
        FactSources sources = withGood(hanging("stuck", A));
        sources.gather(CLUSTER);

        for (int i = 0; i < 100; i++) {
            FactSet again = sources.gather(CLUSTER);
            assertThat(state(again, "stuck").state()).isEqualTo(State.TIMED_OUT);
            assertThat(problem(again, "stuck"))
                    .isEqualTo("it was not asked, as it hangs in an earlier inquiry that was stopped after 700 ms");
            assertThat(again.facts().values()).hasSize(2);
        }
        assertThat(entered).hasValue(1);
        assertThat(threads("stuck")).isEqualTo(1);

        released.countDown();
        eventually(() -> threads("stuck") == 0);
        assertThat(state(sources.gather(CLUSTER), "stuck").state()).isEqualTo(State.OK);
    }

    @Test
    void capping_and_joining_forget_nothing() {
        FactSources sources = FactSources.of(hanging("kept", A)).guardedBy(Guards.hasty(clock));
        sources.gather(CLUSTER);

        FactSet again =
                sources.capped(Trust.CATALOGUED).and(FactSources.of(GOOD)).gather(CLUSTER);

        assertThat(problem(again, "kept")).startsWith("it was not asked");
        assertThat(entered).hasValue(1);
    }

    @Test
    void who_heeds_its_interruption_frees_its_thread() {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        FactSources sources = withGood(new Told("polite", (driver, view) -> {
            try {
                released.await();
            } catch (InterruptedException e) {
                thrown.set(e);
                throw new IllegalStateException(e);
            }
            return Facts.none();
        }));

        FactSet gathered = sources.gather(CLUSTER);

        assertThat(problem(gathered, "polite")).isEqualTo("it did not answer for 2 of 2 drivers within 700 ms");
        eventually(() -> threads("polite") == 0);
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void a_provider_that_hangs_keeps_no_inventory_alive() {
        Inventory[] seen = {FactSourcesTest.cluster(A, B)};
        WeakReference<Inventory> gone = new WeakReference<>(seen[0]);
        withGood(hanging("clinging", A)).gather(seen[0]);

        seen[0] = null;

        assertThat(threads("clinging")).isEqualTo(1);
        eventually(() -> {
            System.gc();
            return gone.get() == null;
        });
    }

    private FactSources withGood(Told bad) {
        return FactSources.of(bad)
                .guardedBy(Guards.hasty(clock))
                .and(FactSources.of(GOOD).guardedBy(Guards.patient(clock)));
    }

    /** Answers, but for one driver not before it is released, whatever interrupts it. */
    private Told hanging(String id, DriverName forDriver) {
        return new Told(id, (driver, view) -> answer(forDriver, driver, view));
    }

    private Facts answer(DriverName forDriver, DriverName driver, ClusterView view) {
        if (driver.equals(forDriver)) {
            entered.incrementAndGet();
            Uninterruptibles.awaitUninterruptibly(released);
        }
        return Facts.of(driver).supports(Capability.SNAPSHOT);
    }
}
