package io.github.snapworthy.core;

import java.util.function.Supplier;

/** The answer to a request, best first. These four are frozen: a host may fold over them for ever. */
public enum Verdict {
    /** No evaluated requirement of the operation is refuted or open. */
    ALLOWED,
    /** It will hold after an ordinary change that nobody has to configure. */
    WAIT,
    /** A needed fact is missing, unreadable or contradicted by an equally trusted source. */
    UNKNOWN,
    /** It cannot work until somebody changes configuration, driver or request. */
    DENIED;

    /** The worse of two verdicts. */
    public Verdict worst(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The better of two verdicts. */
    public Verdict best(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The value for this verdict; only its supplier is called. */
    public <T> T fold(Supplier<T> allowed, Supplier<T> waiting, Supplier<T> unknown, Supplier<T> denied) {
        return switch (this) {
            case ALLOWED -> allowed.get();
            case WAIT -> waiting.get();
            case UNKNOWN -> unknown.get();
            case DENIED -> denied.get();
        };
    }
}
