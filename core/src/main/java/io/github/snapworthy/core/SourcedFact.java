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
 * @param release the release of the driver of which it was found out, empty where the source does not say
 * @param age whether it is still what the source says
 */
public record SourcedFact(
        Fact fact,
        Trust trust,
        String source,
        String detail,
        Optional<Instant> when,
        Optional<String> release,
        Age age) {
    /** Whether a fact is what its source says now. Values may be added. */
    public enum Age {
        CURRENT,
        /** An earlier answer of a source that failed when it was asked again. It counts, and is marked. */
        STALE,
        /** It was found out longer ago than the host lets evidence hold: it counts as what somebody says, {@link Trust#STATED}. */
        OLD,
        /** It was found out of another release of the driver than runs: it counts as what somebody says, {@link Trust#STATED}. */
        OTHER_RELEASE
    }

    public SourcedFact {
        requireNonNull(fact, "fact");
        requireNonNull(trust, "trust");
        requireNonNull(source, "source");
        requireNonNull(detail, "detail");
        requireNonNull(when, "when");
        requireNonNull(release, "release");
        requireNonNull(age, "age");
    }

    /** A current fact of no known time. */
    public SourcedFact(Fact fact, Trust trust, String source, String detail) {
        this(fact, trust, source, detail, Optional.empty());
    }

    /** A current fact of no known release. */
    public SourcedFact(Fact fact, Trust trust, String source, String detail, Optional<Instant> when) {
        this(fact, trust, source, detail, when, Optional.empty(), Age.CURRENT);
    }

    /** The same, as an earlier answer. */
    public SourcedFact stale() {
        return new SourcedFact(fact, trust, source, detail, when, release, Age.STALE);
    }

    /** The same as evidence that no longer proves anything: no more than {@link Trust#STATED}, with the mark that says why. */
    public SourcedFact weakened(Age why) {
        Trust less = trust.compareTo(Trust.STATED) < 0 ? trust : Trust.STATED;
        return new SourcedFact(fact, less, source, detail, when, release, why);
    }

    /** The detail, with a mark where the fact is not current: fit for evidence. */
    public String seen() {
        String then = when.map(time -> ", of " + time).orElse("");
        return switch (age) {
            case CURRENT -> detail;
            case STALE -> detail + " (stale" + then + ")";
            case OLD -> detail + " (old" + then + ")";
            case OTHER_RELEASE -> detail + " (of release " + release.orElse("unknown") + ")";
        };
    }
}
