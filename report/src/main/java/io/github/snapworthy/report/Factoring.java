package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the names and values of one decision out of what is said of it. What is left is the same for every decision of its
 * kind, and has to be kept once. Not thread-safe.
 */
final class Factoring {
    /** Stands before and behind the number of a value. A private character: {@link PlainText} leaves none in a text. */
    static final char MARK = '\ue000';

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private static final int SHELVES = 128;

    private static final String[] NONE = {};

    /** Values by their first characters, the longest first. */
    private final String[][] shelves = new String[SHELVES][];

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The values may be anything; the longest that stands in a place is taken out. */
    Factoring(Collection<String> values) {
        Arrays.fill(shelves, NONE);
        values.stream()
                .filter(value -> !value.isEmpty())
                .map(PlainText::line)
                .distinct()
                .sorted(LONGEST_FIRST)
                .collect(Collectors.groupingBy(value -> value.charAt(0) % SHELVES))
                .forEach((shelf, those) -> shelves[shelf] = those.toArray(String[]::new));
    }

    /** The values that were taken out, by their numbers. */
    ImmutableList<String> values() {
        return ImmutableList.copyOf(numbers.keySet());
    }

    /** What is left of a text that is harmless already. */
    String pattern(String text) {
        StringBuilder pattern = null;
        int copied = 0;
        int at = 0;
        while (at < text.length()) {
            String value = valueAt(text, at);
            if (value == null) {
                at++;
            } else {
                pattern = pattern == null ? new StringBuilder(text.length()) : pattern;
                pattern.append(text, copied, at)
                        .append(MARK)
                        .append(number(value))
                        .append(MARK);
                at += value.length();
                copied = at;
            }
        }
        return pattern == null ? text : pattern.append(text, copied, at).toString();
    }

    private int number(String value) {
        return numbers.computeIfAbsent(value, one -> numbers.size());
    }

    private @Nullable String valueAt(String text, int at) {
        String[] shelf = shelves[text.charAt(at) % SHELVES];
        if (shelf.length == 0 || !isBorder(text, at)) {
            return null;
        }
        for (String value : shelf) {
            int end = at + value.length();
            if (end <= text.length() && isBorder(text, end) && text.startsWith(value, at)) {
                return value;
            }
        }
        return null;
    }

    /** Within a word there is no name, however short a name may be. */
    private static boolean isBorder(String text, int at) {
        return at == 0 || at == text.length() || !isWord(text.charAt(at - 1)) || !isWord(text.charAt(at));
    }

    private static boolean isWord(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
