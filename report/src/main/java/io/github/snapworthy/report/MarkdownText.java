package io.github.snapworthy.report;

/** Text from a cluster within Markdown: nothing in it is markup, a tag, a link or the border of a cell. */
final class MarkdownText {
    /** Parentheses are not among them: no link begins where brackets are escaped. */
    private static final String SPECIAL = "\\`*[]{}#+!|~$";

    private MarkdownText() {}

    /** The text as one line of prose or one cell of a table. */
    static String of(String text) {
        String plain = PlainText.line(text);
        StringBuilder safe = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            append(plain, i, safe);
        }
        return safe.toString();
    }

    private static void append(String text, int i, StringBuilder out) {
        char c = text.charAt(i);
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '@' -> out.append("&#64;");
            case ':' -> out.append(text.startsWith("://", i) ? "&#58;" : ":");
            case '_' -> out.append(isInsideWord(text, i) ? "_" : "\\_");
            default -> {
                if (SPECIAL.indexOf(c) >= 0) {
                    out.append('\\');
                }
                out.append(c);
            }
        }
    }

    private static boolean isInsideWord(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    /** A fenced block that the text cannot close. */
    static String fenced(String language, String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        String body = PlainText.lines(text);
        return fence + language + "\n" + body + (body.endsWith("\n") ? "" : "\n") + fence + "\n";
    }
}
