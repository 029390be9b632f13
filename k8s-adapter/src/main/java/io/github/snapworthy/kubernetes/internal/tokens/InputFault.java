package io.github.snapworthy.kubernetes.internal.tokens;

/** A document cannot be read beyond a place: it breaks the syntax of its format or a limit of the reader. */
public final class InputFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final transient Cause cause;

    /** What a fault comes from. */
    public enum Cause {
        SYNTAX,
        /** A parser that reads ahead met a character that no text may have: the place is before it. */
        UNFIT_CHARACTER
    }

    /** A fault at a place. */
    public InputFault(Place place, String message) {
        this(place, message, Cause.SYNTAX);
    }

    /** A fault at a place. */
    public InputFault(Place place, String message, Cause cause) {
        super(OneLine.of(message));
        this.place = place;
        this.cause = cause;
    }

    /** What it comes from. */
    public Cause cause() {
        return cause;
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
