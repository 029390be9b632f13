package io.github.snapworthy.verify;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * What was found where a pattern was expected.
 *
 * @param bytes how many bytes there were; 0 where there was no file at all
 * @param chunks the SHA-256 of each chunk of {@link Pattern#CHUNK_BYTES} that is there, in lower-case hexadecimal digits;
 *     the last one may be of fewer bytes
 */
public record ReadBack(long bytes, ImmutableList<String> chunks) {
    /** There was nothing. */
    public static final ReadBack NOTHING = new ReadBack(0, ImmutableList.of());

    public ReadBack {
        requireNonNull(chunks, "chunks");
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes: expected at least 0, was " + bytes);
        }
    }
}
