package io.github.snapworthy.cli;

/** Something on the command line that makes no sense; the message is for the person who typed it. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
