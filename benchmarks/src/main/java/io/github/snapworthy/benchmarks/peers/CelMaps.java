package io.github.snapworthy.benchmarks.peers;

import com.google.common.collect.ImmutableMap;

/** The facts as the maps that expressions of CEL read. */
final class CelMaps {
    private CelMaps() {}

    static ImmutableMap<String, Object> of(ClaimFact claim) {
        return ImmutableMap.of(
                "key", claim.key(),
                "phase", claim.phase(),
                "terminating", claim.terminating(),
                "filling", claim.filling(),
                "uid", claim.uid());
    }

    static ImmutableMap<String, Object> of(VolumeFact volume) {
        return ImmutableMap.of(
                "source", volume.source(),
                "claim", volume.claim(),
                "claimUid", volume.claimUid(),
                "attributes", volume.attributes());
    }

    static ImmutableMap<String, Object> of(StorageClassFact storageClass) {
        return ImmutableMap.of("waits", storageClass.waits());
    }

    static ImmutableMap<String, Object> of(ClassFact one) {
        return ImmutableMap.of(
                "name", one.name(), "driver", one.driver(), "marked", one.marked(), "parameters", one.parameters());
    }

    static ImmutableMap<String, Object> of(DriverFact driver) {
        return ImmutableMap.of(
                "name", driver.name(),
                "installed", driver.installed(),
                "snapshots", driver.snapshots(),
                "attribute", driver.attribute(),
                "wanted", driver.wanted(),
                "needed", driver.needed().asList());
    }

    static ImmutableMap<String, Object> of(QuotaFact quota) {
        return ImmutableMap.of("hard", quota.hard(), "used", quota.used());
    }
}
