package io.github.snapworthy.facts;

import java.util.Objects;

/** Puts what a provider threw into words that fit in a report. */
final class Failure {
    private static final int LONGEST = 200;

    private Failure() {}

    /**
     * The type of what was thrown and its message, in one line of bounded length. A thread that was interrupted stays so.
     *
     * @throws VirtualMachineError what was thrown, where the virtual machine itself is in trouble; endless recursion is not
     *     that
     */
    static String words(Throwable thrown) {
        survive(thrown);
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        String type = thrown.getClass().getSimpleName();
        String message = message(thrown);
        return message.isEmpty() ? type : type + ": " + shortened(message);
    }

    /** An exception of a provider may fail itself. */
    private static String message(Throwable thrown) {
        try {
            return Objects.requireNonNullElse(thrown.getMessage(), "");
        } catch (Throwable e) {
            survive(e);
            return "";
        }
    }

    private static void survive(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error && !(thrown instanceof StackOverflowError)) {
            throw error;
        }
    }

    /** The text in one line of bounded length. */
    static String shortened(String text) {
        String line = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return line.replaceAll("\\s+", " ").trim();
    }
}
