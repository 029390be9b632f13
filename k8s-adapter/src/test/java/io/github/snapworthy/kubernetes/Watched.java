package io.github.snapworthy.kubernetes;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A cluster that is kept in sight in a hurry, and what a fresh list of it says. */
final class Watched implements AutoCloseable {
    static final List<Kind> KINDS = List.of(
            Kind.CLAIM,
            Kind.VOLUME,
            Kind.SECRET,
            Kind.STORAGE_CLASS,
            Kind.SNAPSHOT_CLASS,
            Kind.SNAPSHOT,
            Kind.API_DEFINITION);
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

    final FastPace pace = new FastPace();
    final ApiClient client;
    final LiveInventory live;
    private final ListOptions list;

    Watched(FakeApiServer server) {
        this(server, options());
    }

    Watched(FakeApiServer server, WatchOptions.Builder options) {
        this(server, options, KINDS);
    }

    Watched(FakeApiServer server, WatchOptions.Builder options, List<Kind> kinds) {
        WatchOptions built = options.build();
        list = built.list();
        client = server.client();
        live = LiveInventory.start(client, kinds, built, pace);
    }

    /** Options in which nothing takes long, nor is up on a machine that is slow. */
    static WatchOptions.Builder options() {
        return WatchOptions.builder()
                .list(lists().build())
                .batch(Duration.ofMillis(2))
                .retry(Duration.ofMillis(100))
                .maxAge(Duration.ofDays(2));
    }

    static ListOptions.Builder lists() {
        return ListOptions.builder().timeout(Duration.ofDays(1)).requestTimeout(Duration.ofHours(1));
    }

    /** Waits until that holds of the current inventory. */
    Inventory await(Predicate<Inventory> holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!holds.test(live.current())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain; now: " + live.current() + " " + live.kinds());
            }
            Thread.sleep(2);
        }
        return live.current();
    }

    /** Waits until the kind is in that state. */
    LiveKind await(Kind kind, LiveKind.State state) throws InterruptedException {
        await(seen -> live.kinds().get(kind).state() == state);
        return live.kinds().get(kind);
    }

    /** Waits until it knows what a fresh list says. */
    Inventory awaitTruth() throws InterruptedException, IOException {
        Inventory truth = KubernetesInventory.list(client, KINDS, list);
        return await(seen -> facts(seen).equals(facts(truth)));
    }

    /** All that an inventory says but its time. */
    static Map<Kind, List<?>> facts(Inventory seen) {
        return KINDS.stream().collect(Collectors.toMap(Function.identity(), kind -> facts(seen, kind)));
    }

    private static List<?> facts(Inventory seen, Kind kind) {
        List<Optional<?>> objects =
                seen.refs(kind).stream().<Optional<?>>map(seen::find).toList();
        List<ObjectRef> refs = seen.refs(kind);
        return List.of(
                objects,
                refs,
                seen.observation(kind),
                seen.listedNamespaces(kind),
                seen.sawGroup(kind.group()),
                List.of("a", "b", "c").stream().map(seen::sawNamespace).toList());
    }

    @Override
    public void close() {
        live.close();
    }
}
