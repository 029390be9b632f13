package io.github.snapworthy.facts;

import static io.github.snapworthy.facts.Guards.eventually;
import static io.github.snapworthy.facts.Guards.state;
import static io.github.snapworthy.facts.Guards.threads;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.util.concurrent.Uninterruptibles;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.ProviderState.State;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One provider hangs, one throws, one floods: everything is decided, and nothing of it stays. */
class ProviderStormTest {
    private static final DriverName A = DriverName.of("a.example");
    private static final DriverName B = DriverName.of("b.example");
    private static final Request REQUEST = Request.snapshot(ClaimRef.of("apps", "data"));
    private static final Inventory CLUSTER = Inventory.builder()
            .add(Claim.builder()
                    .name("apps", "data")
                    .storageClass("fast")
                    .bound("pv-1")
                    .build())
            .add(Volume.builder().name("pv-1").csi(A.value(), "handle").build())
            .add(StorageClass.builder().name("fast").provisioner(A.value()).build())
            .add(StorageClass.builder().name("slow").provisioner(B.value()).build())
            .build();
    private static final int FAILURES = 3;
    private static final int DRIVERS = 2;

    private final Advisor advisor = Advisor.of(Profile.kubernetes());
    private final Guard guard = Guards.patient(new FakeClock()).pausing(FAILURES, Duration.ofMinutes(1));
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger hung = new AtomicInteger();
    private final AtomicInteger thrown = new AtomicInteger();
    private final Queue<WeakReference<Facts>> floods = new ConcurrentLinkedQueue<>();
    private final Decision undisturbed = decided(FactSources.of(new Lasting()).gather(CLUSTER));
    private final FactSources sources = FactSources.of(new Lasting(), throwing(), new Flooding())
            .guardedBy(guard)
            .and(FactSources.of(hanging()).guardedBy(guard.within(Guards.SHORT)));

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void a_thousand_decisions_are_made_while_providers_rage() {
        for (int i = 0; i < 1_000; i++) {
            assertDecided(sources.gather(CLUSTER));
        }

        // Only the one inquiry that hangs was waited for: no other entered the provider, and pauses kept the rest away.
        assertThat(hung).hasValue(1);
        assertThat(thrown).hasValue(FAILURES * DRIVERS);
        assertThat(floods).hasSize(FAILURES * DRIVERS);
        assertNothingStays();
    }

    @Test
    void threads_that_gather_together_fare_no_worse() {
        int hosts = 4;
        List<CompletableFuture<Void>> running = IntStream.range(0, hosts)
                .mapToObj(host -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 250; i++) {
                                assertDecided(sources.gather(CLUSTER));
                            }
                        },
                        work -> new Thread(work).start()))
                .toList();
        running.forEach(CompletableFuture::join);

        // Inquiries that stood in line already when the pause began are made.
        assertThat(hung).hasValue(1);
        assertThat(thrown).hasValueBetween(FAILURES * DRIVERS, (FAILURES + hosts) * DRIVERS);
        assertThat(floods).hasSizeBetween(FAILURES * DRIVERS, (FAILURES + hosts) * DRIVERS);
        assertNothingStays();
    }

    private void assertDecided(FactSet gathered) {
        assertThat(decided(gathered)).isEqualTo(undisturbed);
        assertThat(state(gathered, "good").state()).isEqualTo(State.OK);
        assertThat(Stream.of("hanging", "throwing", "flooding"))
                .allSatisfy(id -> assertThat(state(gathered, id).problem()).isPresent());
    }

    private void assertNothingStays() {
        assertThat(threads("hanging")).isEqualTo(1);
        eventually(() -> threads("throwing") + threads("flooding") + threads("good") == 0);
        eventually(() -> {
            System.gc();
            return floods.stream().allMatch(flood -> flood.get() == null);
        });
        assertThat(kept("good")).isEqualTo(2 * DRIVERS);
        assertThat(kept("throwing") + kept("flooding") + kept("hanging")).isZero();
    }

    private long kept(String id) {
        return sources.sources().stream()
                .filter(source -> source.id().text().equals(id))
                .mapToLong(source -> ((GuardedAsking) source.asking()).kept())
                .sum();
    }

    private Decision decided(FactSet gathered) {
        return advisor.over(CLUSTER, gathered).decide(REQUEST);
    }

    private Told hanging() {
        return new Told("hanging", (driver, view) -> {
            hung.incrementAndGet();
            Uninterruptibles.awaitUninterruptibly(released);
            return Facts.none();
        });
    }

    private Told throwing() {
        return new Told("throwing", (driver, view) -> {
            thrown.incrementAndGet();
            throw new IllegalStateException("again");
        });
    }

    private final class Flooding implements DriverFactProvider {
        private final ImmutableList<Fact> drops = IntStream.range(0, 10_000)
                .mapToObj(i -> new Fact.NeededParameters(ImmutableSet.of("parameter-" + i)))
                .collect(ImmutableList.toImmutableList());

        @Override
        public String id() {
            return "flooding";
        }

        @Override
        public Facts facts(DriverName driver, ClusterView view) {
            ImmutableList<Fact> million = IntStream.range(0, 1_000_000)
                    .mapToObj(i -> drops.get(i % drops.size()))
                    .collect(ImmutableList.toImmutableList());
            Facts flood = new Facts(Optional.of(driver), million, "", Optional.empty());
            floods.add(new WeakReference<>(flood));
            return flood;
        }

        @Override
        public Duration answersHold() {
            return Duration.ofDays(1);
        }
    }

    /** Answers that hold: it is asked once. */
    private static final class Lasting implements DriverFactProvider {
        @Override
        public String id() {
            return "good";
        }

        @Override
        public Facts facts(DriverName driver, ClusterView view) {
            return Facts.of(driver).supports(Capability.SNAPSHOT);
        }

        @Override
        public Duration answersHold() {
            return Duration.ofDays(1);
        }
    }
}
