package io.github.snapworthy.kubernetes;

import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLAIMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.Misdeed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who listens is told all, and does no harm; and when it is over nothing is left. */
class LiveListenerTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final FakeApiServer server = FakeCluster.start().put(CLAIMS, FakeCluster.claim("a", "x"));

    @AfterEach
    void stop() {
        never.countDown();
        server.close();
    }

    @Test
    @Timeout(60)
    void a_listener_is_told_the_whole_and_then_each_change() throws Exception {
        LinkedBlockingQueue<LiveUpdate> told = new LinkedBlockingQueue<>();
        try (Watched watched = new Watched(server)) {
            watched.awaitTruth();
            watched.live.onChange(told::add);
            LiveUpdate first = told.take();
            server.put(CLAIMS, FakeCluster.claim("a", "y"));
            LiveUpdate second = told.take();
            while (second.changes().orElseThrow().isEmpty()) {
                second = told.take();
            }

            assertThat(first.changes()).isEmpty();
            assertThat(first.inventory().count(Kind.CLAIM)).isOne();
            assertThat(second.changes().orElseThrow())
                    .singleElement()
                    .isEqualTo(Change.put(
                            second.inventory().find(Fixtures.claim("a", "y")).orElseThrow()));
            assertThat(Watched.facts(first.inventory().with(second.changes().orElseThrow())))
                    .isEqualTo(Watched.facts(second.inventory()));
        }
    }

    @Test
    @Timeout(60)
    void a_listener_that_throws_or_never_ends_disturbs_nobody() throws Exception {
        LinkedBlockingQueue<LiveUpdate> told = new LinkedBlockingQueue<>();
        try (Watched watched = new Watched(server)) {
            watched.live.onChange(update -> {
                told.add(update);
                throw new IllegalStateException("a listener that fails");
            });
            watched.live.onChange(update -> waitForEver());
            watched.awaitTruth();
            server.put(CLAIMS, FakeCluster.claim("a", "y"));
            Inventory seen = watched.awaitTruth();

            LiveUpdate last = told.take();
            while (last.inventory().count(Kind.CLAIM) < seen.count(Kind.CLAIM)) {
                last = told.take();
            }
            assertThat(last.changes()).as("it begins anew").isEmpty();
        }
    }

    private void waitForEver() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Timeout(60)
    void a_listener_may_end_its_own_listening() throws Exception {
        AtomicReference<LiveInventory.Subscription> own = new AtomicReference<>();
        LinkedBlockingQueue<LiveUpdate> told = new LinkedBlockingQueue<>();
        CountDownLatch subscribed = new CountDownLatch(1);
        try (Watched watched = new Watched(server)) {
            watched.awaitTruth();
            own.set(watched.live.onChange(update -> {
                await(subscribed);
                own.get().close();
                told.add(update);
            }));
            subscribed.countDown();
            told.take();
            server.put(CLAIMS, FakeCluster.claim("a", "y"));
            watched.awaitTruth();

            assertThat(told).isEmpty();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Timeout(60)
    void closing_leaves_nothing_behind() throws Exception {
        Watched watched = new Watched(server);
        watched.live.onChange(update -> {});
        Inventory last = watched.awaitTruth();
        watched.live.close();
        watched.live.close();

        assertNothingIsLeft(watched);
        assertThat(watched.live.current().count(Kind.CLAIM)).isEqualTo(last.count(Kind.CLAIM));
    }

    @Test
    @Timeout(60)
    void closing_while_everything_hangs_leaves_nothing_behind() throws Exception {
        CountDownLatch asked = new CountDownLatch(3);
        server.always("s", (exchange, right) -> {
            asked.countDown();
            Misdeed.stopping(never).answer(exchange, right);
        });
        Watched watched = new Watched(server, Watched.options(), List.of(Kind.CLAIM, Kind.VOLUME, Kind.API_DEFINITION));
        server.behave();
        watched.await(Kind.CLAIM, LiveKind.State.PENDING);
        watched.live.close();

        assertNothingIsLeft(watched);
    }

    private static void assertNothingIsLeft(Watched watched) {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("snapworthy-"));
        var pool = watched.client.getHttpClient().connectionPool();
        assertThat(pool.connectionCount()).isEqualTo(pool.idleConnectionCount());
    }

    @Test
    void options_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WatchOptions.builder().batch(Duration.ZERO).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LiveInventory.start(server.client(), List.of(Kind.CLAIM_SET)));
    }
}
