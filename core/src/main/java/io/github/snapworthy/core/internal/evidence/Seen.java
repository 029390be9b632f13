package io.github.snapworthy.core.internal.evidence;

import static java.util.Objects.requireNonNull;

/**
 * What stands in a place that a condition names.
 *
 * @param state how the look went
 * @param text what stands there, the empty text unless a value was found
 */
public record Seen(State state, String text) {
    /** How a look at a place went. */
    public enum State {
        VALUE,
        /** The place was seen and does not have the key. */
        ABSENT,
        /** The object is known to be gone. */
        GONE,
        /** The object was not seen. */
        UNSEEN,
        /** There is no volume yet: nothing is asked of it before (section 4 of the decision model). */
        NOT_YET,
        /** There is no such object in this question, so that what depends on it is not asked. */
        NOT_ASKED
    }

    static final Seen ABSENT = new Seen(State.ABSENT, "");
    static final Seen GONE = new Seen(State.GONE, "");
    static final Seen UNSEEN = new Seen(State.UNSEEN, "");
    static final Seen NOT_YET = new Seen(State.NOT_YET, "");
    static final Seen NOT_ASKED = new Seen(State.NOT_ASKED, "");

    public Seen {
        requireNonNull(state, "state");
        requireNonNull(text, "text");
    }

    static Seen value(String text) {
        return new Seen(State.VALUE, text);
    }
}
