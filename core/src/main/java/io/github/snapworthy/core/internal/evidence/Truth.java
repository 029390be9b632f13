package io.github.snapworthy.core.internal.evidence;

/** Yes, no, or not known: Kleene's three values. */
public enum Truth {
    NO,
    UNKNOWN,
    YES;

    /** Both. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** One or the other. */
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

    /** What is known for certain. */
    public static Truth of(boolean value) {
        return value ? YES : NO;
    }
}
