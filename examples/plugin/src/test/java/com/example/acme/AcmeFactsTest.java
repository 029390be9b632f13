package com.example.acme;

import io.github.snapworthy.spi.DriverFactProvider;
import io.github.snapworthy.testkit.BackupCapabilityContract;
import io.github.snapworthy.testkit.ClassPurposeContract;
import io.github.snapworthy.testkit.ProviderContract;
import io.github.snapworthy.testkit.SnapshotCapabilityContract;

// quote: test
class AcmeFactsTest
        implements ProviderContract, SnapshotCapabilityContract, BackupCapabilityContract, ClassPurposeContract {
    @Override
    public DriverFactProvider provider() {
        return new AcmeFacts();
    }
}
// end
