package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

/**
 * The stable name of a kind of finding. The set is open: a host's own rules bring codes with their own prefix.
 *
 * @param value the name, {@code CLAIM_MISSING} for example
 */
public record Code(String value) implements Comparable<Code> {
    public Code {
        if (requireNonNull(value, "value").isBlank()) {
            throw new IllegalArgumentException("value: expected a code, was blank");
        }
    }

    /** The code of that name. */
    public static Code of(String value) {
        return new Code(value);
    }

    /** Whether the code has exactly that name. */
    public boolean is(String name) {
        return value.equals(name);
    }

    @Override
    public int compareTo(Code other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
