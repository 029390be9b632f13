package io.github.snapworthy.verify;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/**
 * What a copy has, beside what it should have.
 *
 * @param claim the name of the claim that was restored or cloned
 * @param expected what was written before the copy was made
 * @param found what was read back
 * @param wrong the numbers of the chunks that differ or are not there, in their order; the first one has the number 0. A file that
 *     is too long differs in the chunk after the last one
 */
public record Comparison(String claim, Pattern expected, ReadBack found, ImmutableList<Integer> wrong) {
    private static final int MOST_NAMED = 16;

    public Comparison {
        requireNonNull(claim, "claim");
        requireNonNull(expected, "expected");
        requireNonNull(found, "found");
        requireNonNull(wrong, "wrong");
    }

    /** Compares chunk by chunk. */
    public static Comparison of(String claim, Pattern expected, ReadBack found) {
        ImmutableList<String> hashes = expected.hashes();
        ImmutableList.Builder<Integer> wrong = ImmutableList.builder();
        for (int number = 0; number < hashes.size(); number++) {
            boolean isThere = number < found.chunks().size();
            if (!isThere || !found.chunks().get(number).equals(hashes.get(number))) {
                wrong.add(number);
            }
        }
        if (found.bytes() > expected.bytes()) {
            wrong.add(expected.chunks());
        }
        return new Comparison(claim, expected, found, wrong.build());
    }

    /** Whether it has all that it should have, and nothing else. */
    public boolean isEqual() {
        return wrong.isEmpty();
    }

    /** How many of the chunks hold what that pattern has in their place. */
    public int chunksOf(Pattern other) {
        ImmutableList<String> hashes = other.hashes();
        int same = 0;
        for (int number = 0; number < Math.min(hashes.size(), found.chunks().size()); number++) {
            if (hashes.get(number).equals(found.chunks().get(number))) {
                same++;
            }
        }
        return same;
    }

    /** A sentence on what differs. */
    @Override
    public String toString() {
        if (isEqual()) {
            return claim + ": all " + expected.chunks() + " chunks are equal";
        }
        if (found.bytes() == 0) {
            return claim + ": holds nothing of what was written";
        }
        String numbers = wrong.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return claim + ": " + wrong.size() + " of " + expected.chunks() + " chunks differ: " + numbers
                + (wrong.size() > MOST_NAMED ? ", ..." : "") + " (" + found.bytes() + " of " + expected.bytes()
                + " bytes are there)";
    }
}
