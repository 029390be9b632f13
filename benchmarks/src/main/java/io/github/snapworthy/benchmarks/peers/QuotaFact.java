package io.github.snapworthy.benchmarks.peers;

/**
 * A ResourceQuota on VolumeSnapshots.
 *
 * @param namespace its namespace
 * @param hard how many there may be
 * @param used how many there are
 */
public record QuotaFact(String namespace, long hard, long used) {}
