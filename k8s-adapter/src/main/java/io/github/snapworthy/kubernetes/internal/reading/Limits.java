package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.kubernetes.internal.tokens.TokenLimits;

/**
 * What sources may ask of their reader.
 *
 * @param maxBytes how many bytes one source may have, after decompression
 * @param maxRatio how many bytes one compressed byte may become
 * @param maxObjects how many objects all sources together may have
 * @param tokens what one document may ask
 */
public record Limits(long maxBytes, int maxRatio, int maxObjects, TokenLimits tokens) {
    /** Below this nobody asks how well a source was compressed. */
    static final long UNSUSPICIOUS_BYTES = 32L << 20;

    /** How many values are kept of one object. */
    static final int MAX_VALUES = 200_000;

    /** How many entries of an archive are looked at. */
    static final int MAX_ENTRIES = 500_000;

    /** How many problems are kept. */
    static final int MAX_PROBLEMS = 1_000;
}
