package io.github.snapworthy.facts;

import java.util.Objects;

/** Puts what a provider threw into words that fit in a report. */
final class Failure {
    private static final int LONGEST = 200;

    private Failure() {}

    /** The type of the exception and its message, in one line of bounded length. */
    static String words(Throwable thrown) {
        String type = thrown.getClass().getSimpleName();
        String message = message(thrown);
        return message.isEmpty() ? type : type + ": " + shortened(message);
    }

    /** An exception of a provider may fail itself. */
    private static String message(Throwable thrown) {
        try {
            return Objects.requireNonNullElse(thrown.getMessage(), "");
        } catch (RuntimeException e) {
            return "";
        }
    }

    /** The text in one line of bounded length. */
    static String shortened(String text) {
        String line = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return line.replaceAll("\\s+", " ").trim();
    }
}
