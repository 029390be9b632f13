package io.github.snapworthy.facts.internal;

import com.google.common.collect.ImmutableList;

/** Takes texts apart. By hand: a command line reads a handful of files, and most of that time would go into loading classes. */
public final class Texts {
    private static final int LONGEST_LINE = 500;

    private Texts() {}

    /** The parts between the separators, without white space around them. */
    public static ImmutableList<String> split(String text, String separator) {
        ImmutableList.Builder<String> parts = ImmutableList.builder();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            parts.add(text.substring(from, to).trim());
            from = to + separator.length();
        }
        return parts.add(text.substring(from).trim()).build();
    }

    /**
     * The text as one line, cut where it is longer than anybody reads: breaks are spaces, and what else cannot be seen is a
     * question mark.
     */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST_LINE).forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space(line);
            } else {
                line.appendCodePoint(isSeen(c) ? c : '?');
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST_LINE
                ? line.append("...").toString()
                : line.toString();
    }

    private static void space(StringBuilder line) {
        if (line.length() == 0 || line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    private static boolean isSeen(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED;
    }

    /** Whether the text is a release: numbers that are joined by dots, {@code 1}, {@code 1.33.4}. */
    public static boolean isRelease(String text) {
        for (String part : split(text, ".")) {
            if (!isDigits(part)) {
                return false;
            }
        }
        return !text.contains(" ");
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
