package io.github.snapworthy.kubernetes.internal.tokens;

/**
 * What a document may ask of its reader.
 *
 * @param maxDepth how deep maps and lists may stand in each other
 * @param maxTextLength how many characters one text may have
 */
public record TokenLimits(int maxDepth, int maxTextLength) {
    /** How many tokens the aliases of one YAML document may stand for. */
    static final int MAX_REPLAYED = 1_000_000;

    /** How many tokens of one YAML document are kept for its aliases. */
    static final int MAX_RECORDED = 200_000;

    String tooDeep() {
        return "is nested deeper than " + maxDepth + " levels";
    }

    String tooLong() {
        return "holds a text of more than " + maxTextLength + " characters";
    }

    String explain(int depth) {
        return depth > maxDepth ? tooDeep() : tooLong();
    }
}
