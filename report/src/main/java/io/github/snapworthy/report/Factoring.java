package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the names and values of one decision out of what is said of it. What is left is the same for every decision of its
 * kind, and has to be kept once. Not thread-safe.
 */
final class Factoring {
    /** Stands before and behind the number of a value. A private character: {@link PlainText} leaves none in a text. */
    static final char MARK = '\ue000';

    private final ImmutableList<String> candidates;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The values may be anything; the longest that stands in a place is taken out. */
    Factoring(Collection<String> values) {
        candidates = values.stream()
                .filter(value -> !value.isEmpty())
                .map(PlainText::line)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The values that were taken out, by their numbers. */
    ImmutableList<String> values() {
        return ImmutableList.copyOf(numbers.keySet());
    }

    /** What is left of a text that is harmless already. */
    String pattern(String text) {
        List<String> present = candidates.stream().filter(text::contains).toList();
        if (present.isEmpty()) {
            return text;
        }
        StringBuilder pattern = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            String value = valueAt(text, at, present);
            if (value == null) {
                pattern.append(text.charAt(at++));
            } else {
                pattern.append(MARK).append(number(value)).append(MARK);
                at += value.length();
            }
        }
        return pattern.toString();
    }

    private int number(String value) {
        return numbers.computeIfAbsent(value, one -> numbers.size());
    }

    private static @Nullable String valueAt(String text, int at, List<String> present) {
        if (!isBorder(text, at)) {
            return null;
        }
        for (String value : present) {
            if (text.startsWith(value, at) && isBorder(text, at + value.length())) {
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
