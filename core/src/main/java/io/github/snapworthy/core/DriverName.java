package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

/**
 * The name of a CSI driver, compared exactly: upper and lower case differ.
 *
 * @param value the name as the driver reports it, {@code ebs.csi.aws.com} for example
 */
public record DriverName(String value) implements Comparable<DriverName> {
    public DriverName {
        if (requireNonNull(value, "value").isBlank()) {
            throw new IllegalArgumentException("value: expected the name of a CSI driver, was blank");
        }
    }

    /** The driver of that name. */
    public static DriverName of(String value) {
        return new DriverName(value);
    }

    /** Whether the driver has exactly that name. */
    public boolean is(String name) {
        return value.equals(name);
    }

    @Override
    public int compareTo(DriverName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
