package io.github.snapworthy.fleet;

/** An input or an output that is not as the command needs it. The message is for whoever typed the command. */
final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
