package io.github.snapworthy.webhook;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.kubernetes.LiveInventory;
import io.github.snapworthy.kubernetes.WatchOptions;
import io.kubernetes.client.openapi.ApiClient;
import java.time.Duration;

/** A cluster that is kept in sight. What may not be read, or was lost for too long, is unknown in what it gives. */
final class LiveCluster implements ClusterSource {
    private static final Inventory NOTHING = Inventory.builder().build();

    private final LiveInventory live;
    private volatile boolean isHeard;

    private LiveCluster(LiveInventory live) {
        this.live = live;
    }

    /**
     * Begins to watch all that decisions read, and waits for nothing. A kind becomes unknown a little before it is that old:
     * one that is lost takes the answers that rest on it, and is never what makes all of it too old.
     */
    static LiveCluster watch(ApiClient client, Duration maxAge) {
        Duration kindAge = maxAge.multipliedBy(4).dividedBy(5);
        WatchOptions options = WatchOptions.builder().maxAge(kindAge).build();
        return new LiveCluster(LiveInventory.start(client, ReaderRoles.kinds(), options));
    }

    /** Nothing until something was heard of every kind: half a cluster promises and refuses wrongly. */
    @Override
    public Inventory current() {
        return isHeard() ? live.current() : NOTHING;
    }

    private boolean isHeard() {
        if (!isHeard) {
            try {
                isHeard = live.await(Duration.ZERO);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return isHeard;
    }

    @Override
    public void close() {
        live.close();
    }
}
