package io.github.snapworthy.facts.internal;

import com.google.common.collect.ImmutableList;

/** Takes texts apart. By hand: a command line reads a handful of files, and most of that time would go into loading classes. */
public final class Texts {
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
