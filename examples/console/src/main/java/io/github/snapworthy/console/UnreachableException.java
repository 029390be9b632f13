package io.github.snapworthy.console;

import java.io.IOException;

/** The cluster gives no answer. */
final class UnreachableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String message) {
        super(message);
    }
}
