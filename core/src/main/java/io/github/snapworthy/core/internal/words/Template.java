package io.github.snapworthy.core.internal.words;

import java.util.function.UnaryOperator;

/** Sentences with places in braces. */
public final class Template {
    private Template() {}

    /** In one pass, so that a name with braces in it is never taken for a place. */
    public static String fill(String template, UnaryOperator<String> values) {
        StringBuilder text = new StringBuilder(template.length() + 64);
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            text.append(template, at, open);
            text.append(values.apply(template.substring(open + 1, close)));
            at = close + 1;
        }
        return text.append(template, at, template.length()).toString();
    }

    /** With a capital in front, and a full stop behind where it does not end in a question. */
    public static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith("?") ? "" : ".");
    }
}
