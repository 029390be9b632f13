package io.github.snapworthy.report;

import java.util.function.UnaryOperator;

/**
 * A sentence that is put together from a text with places in braces and from what stands in them. Where a place begins or
 * ends, Chinese and Latin letters are set apart by a space, and Chinese letters by none.
 */
final class Sentence {
    private static final char FIRST_HAN = '\u2e80';
    private static final char FIRST_UNIFIED = '\u4e00';
    private static final char LAST_UNIFIED = '\u9fa5';

    private final StringBuilder text = new StringBuilder(96);
    private boolean isAtBorder;

    private Sentence() {}

    /** In one pass, so that a name with braces in it is never taken for a place. */
    static String fill(String template, UnaryOperator<String> values) {
        int first = template.indexOf('{');
        if (first < 0) {
            return template;
        }
        Sentence sentence = new Sentence();
        int at = 0;
        for (int open = first; open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            sentence.add(template.substring(at, open));
            sentence.place(values.apply(template.substring(open + 1, close)));
            at = close + 1;
        }
        sentence.add(template.substring(at));
        return sentence.text.toString();
    }

    private void place(String value) {
        isAtBorder = true;
        add(value);
        isAtBorder = true;
    }

    private void add(String more) {
        if (more.isEmpty()) {
            return;
        }
        int length = text.length();
        if (!isAtBorder || length == 0) {
            text.append(more);
        } else if (endsInHanAndSpace() && isHan(more.charAt(0))) {
            text.deleteCharAt(length - 1).append(more);
        } else if (isHan(text.charAt(length - 1))
                && more.length() > 1
                && more.charAt(0) == ' '
                && isHan(more.charAt(1))) {
            text.append(more, 1, more.length());
        } else {
            text.append(needsSpace(text.charAt(length - 1), more.charAt(0)) ? " " : "")
                    .append(more);
        }
        isAtBorder = false;
    }

    private boolean endsInHanAndSpace() {
        int length = text.length();
        return length > 1 && text.charAt(length - 1) == ' ' && isHan(text.charAt(length - 2));
    }

    private static boolean needsSpace(char left, char right) {
        return (isHan(left) && isLatin(right)) || (isLatin(left) && isHan(right));
    }

    private static boolean isHan(char c) {
        return (c >= FIRST_UNIFIED && c <= LAST_UNIFIED)
                || (c >= FIRST_HAN && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static boolean isLatin(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
