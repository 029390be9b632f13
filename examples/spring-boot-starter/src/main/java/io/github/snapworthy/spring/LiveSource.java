package io.github.snapworthy.spring;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.kubernetes.LiveInventory;
import java.util.Optional;

/** A live cluster that is kept in sight until the application ends. */
final class LiveSource implements InventorySource, AutoCloseable {
    private final LiveInventory live;

    LiveSource(LiveInventory live) {
        this.live = live;
    }

    @Override
    public Inventory current() {
        return live.current();
    }

    @Override
    public Optional<LiveInventory> live() {
        return Optional.of(live);
    }

    @Override
    public void close() {
        live.close();
    }
}
