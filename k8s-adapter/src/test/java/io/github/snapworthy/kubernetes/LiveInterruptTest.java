package io.github.snapworthy.kubernetes;

import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLAIMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.ListedKind.State;
import io.github.snapworthy.kubernetes.fake.FakeAnswer;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.Misdeed;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A reading that has to end: nothing of it is left. */
class LiveInterruptTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final FakeApiServer server = FakeCluster.start().put(CLAIMS, FakeCluster.claim("a", "x"));
    private final ApiClient client = server.client();

    @AfterEach
    void stop() {
        never.countDown();
        server.close();
    }

    /** Hangs, and tells that it does. */
    private static Misdeed telling(CountDownLatch told, Misdeed misdeed) {
        return (exchange, right) -> {
            told.countDown();
            misdeed.answer(exchange, right);
        };
    }

    private void interruptWhile(String path, Misdeed misdeed) throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        server.always(path, telling(told, misdeed));
        AtomicReference<IOException> thrown = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            try {
                KubernetesInventory.list(client, List.of(Kind.CLAIM, Kind.VOLUME));
            } catch (IOException e) {
                thrown.set(e);
            }
            flag.set(Thread.currentThread().isInterrupted());
        });
        reader.start();
        told.await();
        reader.interrupt();
        reader.join();
        assertThat(thrown.get()).isInstanceOf(InterruptedIOException.class);
        assertThat(flag.get()).isTrue();
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("snapworthy-list"));
        assertThat(client.getHttpClient().connectionPool().connectionCount())
                .isEqualTo(client.getHttpClient().connectionPool().idleConnectionCount());
    }

    @Test
    @Timeout(60)
    void an_interrupt_ends_a_list_that_hangs() throws InterruptedException {
        interruptWhile("/persistentvolumeclaims", Misdeed.hanging(never));
    }

    @Test
    @Timeout(60)
    void an_interrupt_ends_a_list_in_the_middle_of_an_answer() throws InterruptedException {
        interruptWhile("/persistentvolumeclaims", Misdeed.stopping(never));
    }

    @Test
    @Timeout(60)
    void an_interrupt_ends_discovery() throws InterruptedException {
        interruptWhile("/apis", Misdeed.hanging(never));
    }

    @Test
    @Timeout(60)
    void an_interrupt_ends_waiting() throws InterruptedException {
        FakeAnswer busy = FakeAnswer.failure(429, "TooManyRequests", "slow down");
        interruptWhile("/persistentvolumeclaims", Misdeed.saying(busy.with("Retry-After", "100")));
    }

    @Test
    @Timeout(60)
    void a_cluster_that_hangs_for_ever_costs_the_time_for_everything() throws IOException {
        server.always("/persistentvolumeclaims", Misdeed.stopping(never));

        ClusterListing listing = ClusterListing.list(
                client,
                List.of(Kind.CLAIM),
                ListOptions.builder().timeout(Duration.ofSeconds(4)).build());

        assertThat(listing.kinds().get(Kind.CLAIM).state()).isEqualTo(State.FAILED);
        assertNothingIsLeft();
    }

    @Test
    void a_reading_that_succeeds_leaves_nothing_behind() throws IOException {
        KubernetesInventory.list(client, List.of(Kind.CLAIM, Kind.VOLUME, Kind.SNAPSHOT));

        assertNothingIsLeft();
    }
}
