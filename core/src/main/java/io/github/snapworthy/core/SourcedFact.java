package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact with who says it and what that is worth.
 *
 * @param fact what is said
 * @param trust what it is worth
 * @param source the id of the source
 * @param detail what was seen: object and field, file and line
 * @param when when it was seen or written, empty where the source does not say
 * @param age whether it is still what the source says
 */
public record SourcedFact(Fact fact, Trust trust, String source, String detail, Optional<Instant> when, Age age) {
    /** Whether a fact is what its source says now. */
    public enum Age {
        CURRENT,
        /** An earlier answer of a source that failed when it was asked again. It counts, and is marked. */
        STALE
    }

    public SourcedFact {
        requireNonNull(fact, "fact");
        requireNonNull(trust, "trust");
        requireNonNull(source, "source");
        requireNonNull(detail, "detail");
        requireNonNull(when, "when");
        requireNonNull(age, "age");
    }

    /** A current fact of no known time. */
    public SourcedFact(Fact fact, Trust trust, String source, String detail) {
        this(fact, trust, source, detail, Optional.empty(), Age.CURRENT);
    }

    /** The same, as an earlier answer. */
    public SourcedFact stale() {
        return new SourcedFact(fact, trust, source, detail, when, Age.STALE);
    }

    /** The detail, with the time and a mark where the fact is an earlier answer: fit for evidence. */
    public String seen() {
        if (age == Age.CURRENT) {
            return detail;
        }
        return detail + " (stale" + when.map(then -> ", of " + then).orElse("") + ")";
    }
}
