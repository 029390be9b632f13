package io.github.snapworthy.benchmarks.peers;

/**
 * A claim.
 *
 * @param key namespace/name
 * @param namespace the namespace
 * @param phase Bound, Pending or Lost
 * @param terminating whether it is being deleted
 * @param filling whether a DataVolume has yet to fill it
 * @param uid the uid, or empty
 * @param volume the volume that it is bound to, or empty
 * @param storageClass its StorageClass, or empty
 */
public record ClaimFact(
        String key,
        String namespace,
        String phase,
        boolean terminating,
        boolean filling,
        String uid,
        String volume,
        String storageClass) {}
