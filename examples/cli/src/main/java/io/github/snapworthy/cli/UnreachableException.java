package io.github.snapworthy.cli;

/** A cluster that does not answer, or not to these credentials; the message says which and why. */
final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String message) {
        super(message);
    }
}
