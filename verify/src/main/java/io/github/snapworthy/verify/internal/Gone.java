package io.github.snapworthy.verify.internal;

import java.io.IOException;

/** What is waited for was deleted, so that waiting has no end. */
final class Gone extends IOException {
    private static final long serialVersionUID = 1L;

    Gone(String what) {
        super(what + " was deleted");
    }
}
