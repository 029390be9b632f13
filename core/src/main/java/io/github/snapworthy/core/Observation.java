package io.github.snapworthy.core;

/** How well a kind is known. Absence of an object means that it is missing only where the kind is complete. */
public enum Observation {
    /** Listed to the end: what is not there is missing. */
    LISTED(true),
    /** Somebody vouched for completeness without having listed it. */
    ASSUMED(true),
    /** The API server does not serve the kind: it is complete and empty. */
    NOT_SERVED(true),
    /** Nobody looked, or not at all of it. */
    NOT_OBSERVED(false),
    /** Reading it was refused. */
    FORBIDDEN(false),
    /** Reading it failed. */
    FAILED(false);

    private final boolean complete;

    Observation(boolean complete) {
        this.complete = complete;
    }

    /** Whether an object that was not found is missing, and not merely unknown. */
    public boolean isComplete() {
        return complete;
    }

    /** Whether somebody tried to read the kind and could not. */
    public boolean isUnreadable() {
        return this == FORBIDDEN || this == FAILED;
    }
}
