package io.github.snapworthy.core.internal.evidence;

/** Yes, no, or not known: Kleene's three values. */
enum Truth {
    NO,
    UNKNOWN,
    YES;

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    static Truth of(boolean value) {
        return value ? YES : NO;
    }
}
