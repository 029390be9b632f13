package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

/**
 * Something that was not evaluated because nobody observed it.
 *
 * @param kind the kind that was not observed
 * @param consequence what is taken for granted therefore
 */
public record Assumption(Kind kind, String consequence) {
    public Assumption {
        requireNonNull(kind, "kind");
        requireNonNull(consequence, "consequence");
    }

    /** One sentence: the kind and the consequence. */
    @Override
    public String toString() {
        return kind + " was not observed: " + consequence;
    }
}
