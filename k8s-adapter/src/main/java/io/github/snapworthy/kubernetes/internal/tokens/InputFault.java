package io.github.snapworthy.kubernetes.internal.tokens;

/** A document cannot be read beyond a place: it breaks the syntax of its format or a limit of the reader. */
public final class InputFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Place place;

    /** A fault at a place. */
    public InputFault(Place place, String message) {
        super(message);
        this.place = place;
    }

    /** Where it was noticed. */
    public Place place() {
        return place;
    }

    /** What is wrong and what was expected, in one line. */
    public String problem() {
        String message = getMessage();
        return message == null ? "cannot be read" : message;
    }
}
