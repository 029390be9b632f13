package io.github.snapworthy.facts.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Says which words were expected, and which of them somebody probably meant. */
public final class DidYouMean {
    private static final int SHOWN = 60;

    private DidYouMean() {}

    /** What to end a message with where one of these words was expected and another one stands. */
    public static String expected(String typed, Collection<String> words) {
        return "expected one of " + String.join(", ", words) + ", was " + quoted(typed) + near(typed, words);
    }

    /** A question to end a message with, or nothing where no word is near. */
    public static String near(String typed, Collection<String> words) {
        return nearest(typed, words)
                .map(word -> "; did you mean '" + word + "'?")
                .orElse("");
    }

    /** The text in quotes and in one line, shortened where it is long. */
    public static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ");
        return "'" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...") + "'";
    }

    private static Optional<String> nearest(String typed, Collection<String> words) {
        return typed.length() > SHOWN
                ? Optional.empty()
                : words.stream()
                        .filter(word -> distance(typed, word) <= 1 + word.length() / 4)
                        .min(Comparator.comparing(word -> distance(typed, word)));
    }

    /** How many letters have to be inserted, removed or replaced; upper and lower case are the same. */
    private static int distance(String typed, String word) {
        String a = typed.toLowerCase(Locale.ROOT);
        String b = word.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 0; i < a.length(); i++) {
            step(row, a.charAt(i), b);
        }
        return row[b.length()];
    }

    private static void step(int[] row, char letter, String word) {
        int diagonal = row[0]++;
        for (int j = 1; j < row.length; j++) {
            int replaced = diagonal + (word.charAt(j - 1) == letter ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
        }
    }
}
