package io.github.snapworthy.fuzz;

import java.util.Objects;

/** What every reader promises, whatever it is fed: a breach is an {@link AssertionError}, which a fuzzer takes for a crash. */
public final class Contract {
    /** How many characters a message may have that repeats something of a file. */
    public static final int LONGEST_MESSAGE = 1_000;

    private Contract() {}

    /** It holds. */
    public static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** It was the same again. */
    public static void same(Object once, Object again) {
        if (!Objects.equals(once, again)) {
            throw new AssertionError("expected the same, was " + once + " and then " + again);
        }
    }

    /** A message for people: something, in one line without control characters, and no longer than anybody reads. */
    public static void sayable(String message) {
        sayable(message, LONGEST_MESSAGE);
    }

    /** A message for people that may be as long as that. */
    public static void sayable(String message, int longest) {
        require(!message.isBlank(), "the message is blank");
        require(message.length() <= longest, "the message has " + message.length() + " characters");
        require(message.chars().noneMatch(Contract::breaksLine), "the message has control characters: " + message);
    }

    private static boolean breaksLine(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }
}
