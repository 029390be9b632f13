package io.github.snapworthy.report;

/** Text from a cluster within HTML: nothing in it is a tag, an entity or the end of an attribute. */
final class HtmlText {
    private HtmlText() {}

    /** The text as one line, for an element or for an attribute in double quotes. */
    static String of(String text) {
        return escaped(PlainText.line(text));
    }

    /** The text with its line breaks. */
    static String lines(String text) {
        return escaped(PlainText.lines(text));
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
