package io.github.snapworthy.kubernetes.internal.objects;

/** An object makes no sense: what it says of itself is unknown, and only that it is there is known. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String problem) {
        super(problem, null, false, false);
    }

    String problem() {
        String message = getMessage();
        return message == null ? "makes no sense" : message;
    }
}
