package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Things that are kept once and referred to by number, in the order in which they came. Not thread-safe. */
final class PageTable<T> {
    private final Map<T, Integer> numbers = new LinkedHashMap<>();

    /** The number of a thing, which is kept where it is new. */
    int number(T thing) {
        Integer known = numbers.putIfAbsent(thing, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** All of them, by number. */
    ImmutableList<T> all() {
        return ImmutableList.copyOf(numbers.keySet());
    }
}
