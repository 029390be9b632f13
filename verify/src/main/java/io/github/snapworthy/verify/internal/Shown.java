package io.github.snapworthy.verify.internal;

/** What somebody else said, fit for a message: one line without control characters, cut where it is long. */
final class Shown {
    private static final int LONGEST = 500;

    private Shown() {}

    static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> line.appendCodePoint(isPlain(c) ? c : ' '));
        return line.toString().strip() + (text.codePointCount(0, text.length()) > LONGEST ? "..." : "");
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
