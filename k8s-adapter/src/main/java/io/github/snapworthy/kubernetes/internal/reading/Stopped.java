package io.github.snapworthy.kubernetes.internal.reading;

import java.io.IOException;

/** A limit that ends the reading of a source, or of all of them. */
final class Stopped extends IOException {
    private static final long serialVersionUID = 1L;

    private final Scope scope;

    /** What ends. */
    enum Scope {
        SOURCE,
        EVERYTHING
    }

    Stopped(Scope scope, String message) {
        super(message);
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }
}
