package io.github.snapworthy.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Remedy;
import java.util.Optional;

/**
 * A remedy of a {@link StoredReport}.
 *
 * @param kind the stable name of its kind, which may be one that this release does not know
 * @param sufficient whether it was proved to suffice; false where the report does not tell
 * @param by who can do it
 * @param text one sentence
 * @param manifest the objects to apply, where they were written
 * @param risk what doing it puts at risk, where the report tells
 * @param target the object that it is done to, where there is one and the report tells
 * @param alternatives other ways to the same end
 */
public record StoredRemedy(
        String kind,
        boolean sufficient,
        Remedy.By by,
        String text,
        Optional<String> manifest,
        Optional<Remedy.Risk> risk,
        Optional<StoredDecision.Subject> target,
        ImmutableList<String> alternatives) {
    /** Checks that nothing is null. */
    public StoredRemedy {
        requireNonNull(kind, "kind");
        requireNonNull(by, "by");
        requireNonNull(text, "text");
        requireNonNull(manifest, "manifest");
        requireNonNull(risk, "risk");
        requireNonNull(target, "target");
        requireNonNull(alternatives, "alternatives");
    }
}
