package io.github.snapworthy.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts that all peers are prepared with, in plain maps. Secrets are not among them: no cluster here lists any, so that
 * all take those that a class names as present.
 *
 * @param claims by namespace/name
 * @param volumes by name
 * @param storageClasses by name
 * @param classes by name
 * @param classesOfDriver by driver
 * @param drivers by name
 * @param quotas by namespace
 * @param apiServed whether the snapshot API is served, or taken to be
 */
public record PeerFacts(
        ImmutableMap<String, ClaimFact> claims,
        ImmutableMap<String, VolumeFact> volumes,
        ImmutableMap<String, StorageClassFact> storageClasses,
        ImmutableMap<String, ClassFact> classes,
        ImmutableMap<String, ImmutableList<ClassFact>> classesOfDriver,
        ImmutableMap<String, DriverFact> drivers,
        ImmutableMap<String, ImmutableList<QuotaFact>> quotas,
        boolean apiServed) {
    /** The volume of a bound claim, null where it is missing. */
    @Nullable
    VolumeFact volumeOf(ClaimFact claim) {
        return volumes.get(claim.volume());
    }

    /** The driver of the claim: of its volume, and while it has none, of its StorageClass; empty where nothing names one. */
    String driverOf(ClaimFact claim) {
        VolumeFact volume = volumeOf(claim);
        if (volume != null) {
            return volume.driver();
        }
        StorageClassFact storageClass = storageClasses.get(claim.storageClass());
        return storageClass == null ? "" : storageClass.provisioner();
    }

    List<ClassFact> classesOf(String driver) {
        return classesOfDriver.getOrDefault(driver, ImmutableList.of());
    }

    List<QuotaFact> quotasOf(String namespace) {
        return quotas.getOrDefault(namespace, ImmutableList.of());
    }
}
