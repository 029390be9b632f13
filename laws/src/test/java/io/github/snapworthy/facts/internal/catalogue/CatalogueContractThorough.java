package io.github.snapworthy.facts.internal.catalogue;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.spi.DriverFactProvider;
import io.github.snapworthy.testkit.ProviderContract;
import io.github.snapworthy.testkit.RegistrationContract;
import io.github.snapworthy.testkit.SnapshotCapabilityContract;

/** What we ask of others, of every driver that the list names and says something of. */
class CatalogueContractThorough implements ProviderContract, RegistrationContract, SnapshotCapabilityContract {
    @Override
    public DriverFactProvider provider() {
        return new CatalogueFacts();
    }

    @Override
    public ImmutableSet<DriverName> drivers() {
        return CatalogueTable.byDriver().entries().stream()
                .filter(row -> !row.getValue().features().isEmpty())
                .map(row -> DriverName.of(row.getKey()))
                .collect(ImmutableSet.toImmutableSet());
    }
}
