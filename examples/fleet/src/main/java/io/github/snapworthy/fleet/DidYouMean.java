package io.github.snapworthy.fleet;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the word that somebody probably meant. */
final class DidYouMean {
    private DidYouMean() {}

    /** A question to end a message with, or the list of all words where none is near. */
    static String of(String typed, List<String> words) {
        return words.stream()
                .filter(word -> distance(typed, word) <= 1 + word.length() / 4)
                .min(Comparator.comparing(word -> distance(typed, word)))
                .map(word -> "; did you mean " + word + "?")
                .orElseGet(() -> "; expected one of " + String.join(", ", words));
    }

    /** How many letters have to be inserted, removed or replaced; upper and lower case are the same. */
    private static int distance(String typed, String word) {
        String a = typed.toLowerCase(Locale.ROOT);
        int[] row = new int[word.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 0; i < a.length(); i++) {
            step(row, a.charAt(i), word);
        }
        return row[word.length()];
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
