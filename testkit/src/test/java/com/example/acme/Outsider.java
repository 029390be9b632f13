package com.example.acme;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;

/** A provider of somebody else that takes an id of ours; otherwise it does as another one does. */
public final class Outsider implements DriverFactProvider {
    private final DriverFactProvider other;

    /** Does as that one does. */
    public Outsider(DriverFactProvider other) {
        this.other = other;
    }

    @Override
    public String id() {
        return "snapworthy.curated";
    }

    @Override
    public Facts facts(DriverName driver, ClusterView view) {
        return other.facts(driver, view);
    }

    @Override
    public ImmutableSet<DriverName> drivers() {
        return other.drivers();
    }
}
