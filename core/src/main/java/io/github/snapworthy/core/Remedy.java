package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What would change an answer, as data. {@link Situation#advise(Decision)} tries each remedy that can be written as objects:
 * it applies the changes and decides again.
 *
 * @param kind a stable name of the kind of remedy
 * @param by who can do it
 * @param risk what doing it puts at risk
 * @param target the object to make or to change; empty where there is none, or it is not known which
 * @param text one sentence in English
 * @param alternatives other ways to the same end that would be open now, as operation and method: {@code backup
 *     FILE_SYSTEM}; only where the remedy says that nothing can be done
 * @param manifest the objects as YAML documents, where they can be written, with all that decisions read of them; one that
 *     exists begins with a comment that says so, and is a merge patch: {@code kubectl apply} may take away what it lacks
 * @param sufficient whether its changes alone have been proved to suffice: the operation is allowed then, or waits for
 *     nothing but an ordinary event
 * @param changes what it does to the inventory; empty where it cannot be written as objects
 */
public record Remedy(
        String kind,
        By by,
        Risk risk,
        Optional<ObjectRef> target,
        String text,
        ImmutableList<String> alternatives,
        Optional<String> manifest,
        boolean sufficient,
        ImmutableList<Change> changes) {
    /** Who can carry out a remedy. */
    public enum By {
        /** Whoever asks, or owns the workload. */
        USER,
        /** Who administers the cluster. */
        CLUSTER_ADMIN,
        /** Who makes the driver. */
        STORAGE_VENDOR,
        /** Nobody: an ordinary event is waited for. */
        TIME
    }

    /** What carrying out a remedy puts at risk. */
    public enum Risk {
        /** Nothing that runs or is stored. */
        NONE,
        /** Other operations may be decided otherwise afterwards. */
        CONFIGURATION,
        /** A workload stops, or starts anew. */
        DOWNTIME,
        /** Data may be lost where it is done without care. */
        DATA
    }

    public Remedy {
        requireNonNull(kind, "kind");
        requireNonNull(by, "by");
        requireNonNull(risk, "risk");
        requireNonNull(target, "target");
        requireNonNull(text, "text");
        requireNonNull(alternatives, "alternatives");
        requireNonNull(manifest, "manifest");
        requireNonNull(changes, "changes");
    }

    /** A remedy that is not written as objects, and was not tried. */
    public Remedy(String kind, By by, Risk risk, String text) {
        this(kind, by, risk, Optional.empty(), text, ImmutableList.of(), Optional.empty(), false, ImmutableList.of());
    }

    /** The same with its changes, which have been tried and suffice. */
    public Remedy provedBy(Iterable<Change> changes) {
        return new Remedy(kind, by, risk, target, text, alternatives, manifest, true, ImmutableList.copyOf(changes));
    }

    /** The same with the object that it is done to. */
    public Remedy on(ObjectRef target) {
        return new Remedy(kind, by, risk, Optional.of(target), text, alternatives, manifest, sufficient, changes);
    }

    /** The same with more words; the same where there are none. */
    public Remedy saying(String more) {
        return more.isEmpty()
                ? this
                : new Remedy(kind, by, risk, target, text + " " + more, alternatives, manifest, sufficient, changes);
    }

    /** The same with other ways to the same end. */
    public Remedy beside(Iterable<String> alternatives) {
        return new Remedy(
                kind, by, risk, target, text, ImmutableList.copyOf(alternatives), manifest, sufficient, changes);
    }

    /** The same as objects: its changes and its manifest. */
    public Remedy written(Iterable<Change> changes, String manifest, boolean sufficient) {
        return new Remedy(
                kind,
                by,
                risk,
                target,
                text,
                alternatives,
                manifest.isEmpty() ? Optional.empty() : Optional.of(manifest),
                sufficient,
                ImmutableList.copyOf(changes));
    }
}
