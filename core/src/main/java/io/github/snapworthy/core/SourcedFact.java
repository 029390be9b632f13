package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

/**
 * A fact with who says it and what that is worth.
 *
 * @param fact what is said
 * @param trust what it is worth
 * @param source the id of the source
 * @param detail what was seen: object and field, file and line
 */
public record SourcedFact(Fact fact, Trust trust, String source, String detail) {
    public SourcedFact {
        requireNonNull(fact, "fact");
        requireNonNull(trust, "trust");
        requireNonNull(source, "source");
        requireNonNull(detail, "detail");
    }
}
