package io.github.snapworthy.verify.internal;

import java.io.IOException;

/** What is waited for was deleted, or is not what it should be and never will be, so that waiting has no end. */
final class Futile extends IOException {
    private static final long serialVersionUID = 1L;

    Futile(String message) {
        super(message);
    }
}
