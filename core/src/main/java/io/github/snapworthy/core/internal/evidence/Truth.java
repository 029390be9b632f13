package io.github.snapworthy.core.internal.evidence;

/** Yes, no, or not known: Kleene's three values. */
public enum Truth {
    NO,
    UNKNOWN,
    YES;

    /** The lesser of both. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The greater of both. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The opposite. */
    public Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Yes or no. */
    public static Truth of(boolean value) {
        return value ? YES : NO;
    }
}
