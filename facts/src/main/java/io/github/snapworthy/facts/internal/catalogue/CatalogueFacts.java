package io.github.snapworthy.facts.internal.catalogue;

import com.google.common.collect.ImmutableListMultimap;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.facts.internal.Lazy;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import org.jspecify.annotations.Nullable;

/**
 * {@code snapworthy.catalogue}: what vendors entered in the driver table of the Kubernetes CSI documentation. It proves
 * yes, weakly; what the table does not mention is unknown. Names are compared exactly. The table is read when the first
 * driver is asked for, once for all providers: it belongs to the build and never changes.
 */
public final class CatalogueFacts implements DriverFactProvider {
    private static final Lazy<ImmutableListMultimap<String, CatalogueRow>> ROWS = Lazy.of(CatalogueTable::byDriver);

    /** A provider that has read nothing itself. */
    public CatalogueFacts() {}

    @Override
    public String id() {
        return "snapworthy.catalogue";
    }

    @Override
    public Trust trust() {
        return Trust.CATALOGUED;
    }

    @Override
    public Facts facts(DriverName driver, ClusterView view) {
        return CatalogueRow.merged(driver, ROWS.get().get(driver.value()));
    }

    /** All are the same: there is nothing to set. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CatalogueFacts;
    }

    @Override
    public int hashCode() {
        return CatalogueFacts.class.hashCode();
    }
}
