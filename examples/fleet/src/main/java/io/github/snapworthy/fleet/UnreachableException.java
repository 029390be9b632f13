package io.github.snapworthy.fleet;

/** A master that does not answer. The message is for whoever named it. */
final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String message) {
        super(message);
    }
}
