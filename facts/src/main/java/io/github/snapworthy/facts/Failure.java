package io.github.snapworthy.facts;

/** Puts what a provider threw into words that fit in a report. */
final class Failure {
    private static final int LONGEST = 200;

    private Failure() {}

    /** The type of the exception and its message, in one line of bounded length. */
    static String words(Throwable thrown) {
        String type = thrown.getClass().getSimpleName();
        String message = thrown.getMessage();
        return message == null ? type : type + ": " + shortened(message);
    }

    /** The text in one line of bounded length. */
    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").trim();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
