package io.github.snapworthy.console.board;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.LiveInventory;
import io.github.snapworthy.kubernetes.LiveKind;
import io.github.snapworthy.kubernetes.LiveUpdate;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A live cluster that is kept in sight. What may not be read, or was lost for too long, is unknown in what it tells. */
public final class LiveCluster implements AutoCloseable {
    private final LiveInventory live;

    private LiveCluster(LiveInventory live) {
        this.live = live;
    }

    /**
     * Watches a cluster, and tells of it once something was heard of every kind, and whenever anything changes.
     *
     * @throws IOException if nothing at all is heard of it in that time
     */
    public static LiveCluster watch(ApiClient client, Duration patience, Consumer<Sighting> listener)
            throws IOException, InterruptedException {
        LiveInventory live = LiveInventory.start(client, Kind.ofClusters());
        boolean isHeard = live.await(patience);
        Map<Kind, LiveKind> kinds = live.kinds();
        if (!isHeard || kinds.values().stream().allMatch(kind -> kind.state() == LiveKind.State.FAILED)) {
            live.close();
            throw new IOException("the cluster cannot be watched: "
                    + failures(kinds).orElse("nothing was heard of it in " + patience.toSeconds() + " seconds"));
        }
        LiveCluster cluster = new LiveCluster(live);
        live.onChange(update -> listener.accept(cluster.sighting(update)));
        return cluster;
    }

    private Sighting sighting(LiveUpdate update) {
        return new Sighting(update.inventory(), update.changes(), ImmutableList.of(), failures(live.kinds()));
    }

    /** Why kinds cannot be read that could be, each reason once. */
    private static Optional<String> failures(Map<Kind, LiveKind> kinds) {
        String words = kinds.values().stream()
                .filter(kind -> kind.state() == LiveKind.State.FAILED)
                .flatMap(kind -> kind.failure().stream())
                .distinct()
                .limit(3)
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** Watches no more; leaves no thread and no connection behind. */
    @Override
    public void close() {
        live.close();
    }
}
