package io.github.snapworthy.verify;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Data that anybody can make again from its seed: lines of 64 bytes, each of which tells the seed and its own number, so
 * that no part looks like another part or like the data of another seed. Hashes are compared by chunks of 1 MiB.
 *
 * @param seed 24 characters of {@code 0-9a-z}
 * @param chunks how many chunks of 1 MiB it has, 1 to {@value #MOST_CHUNKS}: so many hashes have room in the termination
 *     message of a container
 */
public record Pattern(String seed, int chunks) {
    /** The length of a chunk in bytes. */
    public static final int CHUNK_BYTES = 1 << 20;

    /** How many chunks a pattern may have. */
    public static final int MOST_CHUNKS = 48;

    /** The length of a line in bytes, its end included. */
    static final int LINE_BYTES = 64;

    private static final int LINES_OF_CHUNK = CHUNK_BYTES / LINE_BYTES;
    private static final long FACTOR = 48_271;
    private static final long PRIME = 2_147_483_647L;

    public Pattern {
        checkArgument(
                requireNonNull(seed, "seed").matches("[0-9a-z]{24}"), "seed: expected 24 of 0-9a-z, was '%s'", seed);
        checkArgument(chunks >= 1 && chunks <= MOST_CHUNKS, "chunks: expected 1 to %s, was %s", MOST_CHUNKS, chunks);
    }

    /** The length of all of it in bytes. */
    public long bytes() {
        return (long) chunks * CHUNK_BYTES;
    }

    /** How many lines it has. */
    public long lines() {
        return (long) chunks * LINES_OF_CHUNK;
    }

    /** The bytes of one chunk, of which the first one has the number 0. */
    public byte[] chunk(int number) {
        checkArgument(number >= 0 && number < chunks, "number: expected 0 to %s, was %s", chunks - 1, number);
        StringBuilder text = new StringBuilder(CHUNK_BYTES);
        long first = (long) number * LINES_OF_CHUNK;
        for (long line = first; line < first + LINES_OF_CHUNK; line++) {
            text.append(seed).append(' ');
            appendTenDigits(text, line);
            appendTenDigits(text, line * FACTOR % PRIME);
            text.append("snapworthy-check\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void appendTenDigits(StringBuilder text, long number) {
        String digits = Long.toString(number);
        text.append("0000000000", 0, 10 - digits.length()).append(digits).append(' ');
    }

    /** The SHA-256 of each chunk, in hexadecimal digits. */
    public ImmutableList<String> hashes() {
        ImmutableList.Builder<String> hashes = ImmutableList.builder();
        for (int number = 0; number < chunks; number++) {
            hashes.add(Hashing.sha256().hashBytes(chunk(number)).toString());
        }
        return hashes.build();
    }

    /** The seed and the size, for a log line. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "pattern %s of %d MiB", seed, chunks);
    }
}
