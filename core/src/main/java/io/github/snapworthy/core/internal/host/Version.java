package io.github.snapworthy.core.internal.host;

import com.google.common.primitives.Longs;
import java.util.Optional;

/**
 * A release number.
 *
 * @param major the first number
 * @param minor the second number
 */
public record Version(long major, long minor) implements Comparable<Version> {
    /** Reads {@code v1.7.0}, {@code 1.7} or {@code v1.7.0-rc2}; empty where it is no release, {@code master-head} say. */
    public static Optional<Version> parse(String text) {
        String[] parts = (text.startsWith("v") ? text.substring(1) : text).split("[.+-]", -1);
        Long major = parts.length < 2 ? null : Longs.tryParse(parts[0]);
        Long minor = parts.length < 2 ? null : Longs.tryParse(parts[1]);
        return major == null || minor == null ? Optional.empty() : Optional.of(new Version(major, minor));
    }

    /** The two numbers as they are written: {@code 1.7}. */
    @Override
    public String toString() {
        return major + "." + minor;
    }

    @Override
    public int compareTo(Version other) {
        return major != other.major ? Long.compare(major, other.major) : Long.compare(minor, other.minor);
    }
}
