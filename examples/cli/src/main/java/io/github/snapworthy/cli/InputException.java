package io.github.snapworthy.cli;

/** Input that cannot be read, or output that cannot be written; the message says what and where. */
final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
