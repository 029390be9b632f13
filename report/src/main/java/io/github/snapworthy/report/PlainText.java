package io.github.snapworthy.report;

/**
 * Makes text harmless that comes from a cluster, a file or a command line. Control characters (and with them escape
 * sequences of terminals), overrides of the writing direction, invisible characters and halves of characters become
 * visible escapes of the form <code>&#92;u202e</code>.
 */
public final class PlainText {
    /** How many characters a message may have that repeats what somebody else wrote. */
    private static final int LONGEST = 500;

    private PlainText() {}

    /** The text as one line: line breaks are escaped too. */
    public static String line(String text) {
        return isHarmless(text, false) ? text : escaped(text, false);
    }

    /**
     * The text as one line of at most 500 characters and three dots, for a message that repeats what somebody else wrote; an
     * escape is longer than what it stands for, and is counted too.
     */
    public static String shortLine(String text) {
        String line = line(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        return text.length() <= LONGEST && line.length() <= LONGEST
                ? line
                : line.substring(0, Math.min(LONGEST, line.length())) + "...";
    }

    /** The text with its line breaks, which are {@code \n} alone. */
    static String lines(String text) {
        return isHarmless(text, true) ? text : escaped(text, true);
    }

    private static boolean isHarmless(String text, boolean keepsLines) {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isHarmless(c) && !(keepsLines && c == '\n')) {
                return false;
            }
            at += Character.charCount(c);
        }
        return true;
    }

    private static String escaped(String text, boolean keepsLines) {
        StringBuilder plain = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isHarmless(c) || (keepsLines && c == '\n')) {
                plain.appendCodePoint(c);
            } else {
                escape(c, plain);
            }
        });
        return plain.toString();
    }

    private static void escape(int codePoint, StringBuilder out) {
        for (char half : Character.toChars(codePoint)) {
            out.append(String.format("\\u%04x", (int) half));
        }
    }

    private static boolean isHarmless(int codePoint) {
        if (codePoint < 0x7f) {
            return codePoint >= ' ';
        }
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
