package io.github.snapworthy.kubernetes.internal.tokens;

/**
 * Makes a message of a text that may repeat something of the input: one line of bounded length, in which what cannot be seen, or
 * would do something to a terminal, is an escape of the form <code>&#92;u001b</code>.
 */
public final class OneLine {
    /** How many characters a message has at most, before the dots. */
    private static final int LONGEST = 500;

    private OneLine() {}

    /** The text as one line. */
    public static String of(String text) {
        return text.length() <= LONGEST && text.codePoints().allMatch(OneLine::isSeen) ? text : shown(text);
    }

    private static String shown(String text) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        while (at < text.length() && line.length() < LONGEST) {
            int c = text.codePointAt(at);
            if (isSeen(c)) {
                line.appendCodePoint(c);
            } else {
                escape(c, line);
            }
            at += Character.charCount(c);
        }
        return at < text.length() ? line.append("...").toString() : line.toString();
    }

    private static void escape(int codePoint, StringBuilder line) {
        for (char half : Character.toChars(codePoint)) {
            line.append(String.format("\\u%04x", (int) half));
        }
    }

    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
