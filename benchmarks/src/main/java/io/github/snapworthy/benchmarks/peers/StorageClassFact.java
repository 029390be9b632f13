package io.github.snapworthy.benchmarks.peers;

/**
 * A StorageClass.
 *
 * @param name the name
 * @param provisioner the driver
 * @param waits whether it binds on first use
 */
public record StorageClassFact(String name, String provisioner, boolean waits) {}
