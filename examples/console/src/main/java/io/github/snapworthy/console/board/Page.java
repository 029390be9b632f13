package io.github.snapworthy.console.board;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a sorted list. It goes on behind a name and not behind a number, so that nothing is told twice or left out that was
 * there all the time, whatever came or went between two pages.
 *
 * @param <T> what is listed
 * @param items what the page holds
 * @param remaining how much is left behind it
 * @param next where to go on; empty where nothing is left
 */
public record Page<T>(ImmutableList<T> items, int remaining, Optional<String> next) {
    private static final String MARK = "v1/";

    /** Checks that nothing is null. */
    public Page {
        requireNonNull(items, "items");
        requireNonNull(next, "next");
    }

    /**
     * The page of a sorted list behind that place.
     *
     * @param all the whole list, sorted by these names
     * @param name what the places are named by
     * @param limit how much the page may hold, at least one
     * @param after where to go on; empty for the first page
     */
    public static <T> Page<T> of(List<T> all, Function<T, SubjectName> name, int limit, Optional<SubjectName> after) {
        int from = after.map(place -> behind(all, name, place)).orElse(0);
        int to = Math.min(all.size(), from + limit);
        ImmutableList<T> items = ImmutableList.copyOf(all.subList(from, to));
        Optional<String> next =
                to < all.size() ? Optional.of(token(name.apply(items.get(items.size() - 1)))) : Optional.empty();
        return new Page<>(items, all.size() - to, next);
    }

    private static <T> int behind(List<T> all, Function<T, SubjectName> name, SubjectName place) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (name.apply(all.get(middle)).compareTo(place) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String token(SubjectName place) {
        byte[] text = (MARK + place).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** The place of a token that {@link #next} gave; empty where it is none. */
    public static Optional<SubjectName> place(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return text.startsWith(MARK) ? SubjectName.parse(text.substring(MARK.length())) : Optional.empty();
        } catch (IllegalArgumentException e) { // no such text
            return Optional.empty();
        }
    }
}
