package io.github.snapworthy.benchmarks.peers;

import com.google.common.collect.ImmutableSet;

/**
 * What is known of a driver.
 *
 * @param name the name
 * @param installed whether it is installed, or taken to be
 * @param snapshots whether it makes snapshots: SUPPORTED, UNSUPPORTED, CONFLICT or UNKNOWN
 * @param attribute the attribute of a volume on which it depends too, or empty
 * @param wanted the word in that attribute with which it does; it does where the attribute is absent
 * @param needed the parameters that its snapshot classes need
 */
public record DriverFact(
        String name,
        boolean installed,
        String snapshots,
        String attribute,
        String wanted,
        ImmutableSet<String> needed) {}
