package io.github.snapworthy.fleet;

/** An option that means nothing. The message is for whoever typed it. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
