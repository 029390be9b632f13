package io.github.snapworthy.verifytool;

/** Bad usage, or something that was named cannot be used; the message says what was expected. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
