package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.core.internal.evidence.Truth;
import io.github.snapworthy.core.internal.words.CopyCode;
import io.github.snapworthy.core.internal.words.DriverCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks of a VolumeSnapshot that is to be restored (section 4.6 of the decision model). */
final class RestoreChecks {
    private static final Assumption ALIVE =
            new Assumption(Kind.VOLUME, "the volume that the snapshot was made of is taken as present");

    private RestoreChecks() {}

    static Outcome exists(SnapshotCase c) {
        if (c.isThere()) {
            return Outcome.HELD;
        }
        return c.world().mayExist(c.ref()) ? ClaimChecks.unreadable(c, Kind.SNAPSHOT) : missing(c, c.ref());
    }

    private static Outcome missing(SnapshotCase c, ObjectRef ref) {
        return c.say(
                ref,
                CopyCode.SNAPSHOT_MISSING,
                Effect.DENY,
                ImmutableMap.of("problem", "does not exist"),
                Evidence.of(ref.kind(), "read completely, and not among them"));
    }

    static Outcome stays(SnapshotCase c) {
        return !c.snapshot().terminating()
                ? Outcome.HELD
                : c.say(
                        CopyCode.SNAPSHOT_TERMINATING,
                        Effect.DENY,
                        Evidence.of(c.ref(), "metadata.deletionTimestamp", "set"));
    }

    static Outcome bound(SnapshotCase c) {
        Optional<ObjectRef> ref = c.contentRef();
        if (ref.isEmpty()) {
            return failedOrNotReady(c, "status.boundVolumeSnapshotContentName", "absent");
        }
        SnapshotContent content = c.content();
        if (content == null) {
            return c.world().mayExist(ref.get())
                    ? ClaimChecks.unreadable(c, Kind.SNAPSHOT_CONTENT)
                    : missing(c, ref.get());
        }
        ObjectRef owner = content.snapshot().orElse(c.ref());
        return owner.equals(c.ref())
                ? Outcome.HELD
                : c.say(
                        content.ref(),
                        CopyCode.SNAPSHOT_MISSING,
                        Effect.DENY,
                        ImmutableMap.of("problem", "belongs to " + owner),
                        Evidence.of(content.ref(), "spec.volumeSnapshotRef", owner.toString()));
    }

    static Outcome ready(SnapshotCase c) {
        return c.snapshot().ready() ? Outcome.HELD : failedOrNotReady(c, "status.readyToUse", "not true");
    }

    private static Outcome failedOrNotReady(SnapshotCase c, String field, String what) {
        VolumeSnapshot snapshot = c.snapshot();
        SnapshotContent content = c.content();
        Optional<String> error = snapshot.error().or(() -> content == null ? Optional.empty() : content.error());
        return error.isEmpty()
                ? c.say(CopyCode.SNAPSHOT_NOT_READY, Effect.WAIT, Evidence.of(c.ref(), field, what))
                : c.say(
                        CopyCode.SNAPSHOT_FAILED,
                        Effect.DENY,
                        ImmutableMap.of("error", error.get()),
                        Evidence.of(snapshot.error().isPresent() ? c.ref() : of(content), "status.error", error.get()));
    }

    private static ObjectRef of(@Nullable SnapshotContent content) {
        return content == null ? ObjectRef.of(Kind.SNAPSHOT_CONTENT, "") : content.ref();
    }

    static Outcome driverKnown(SnapshotCase c) {
        if (c.isDriverUnseen()) {
            return Outcome.SKIPPED;
        }
        if (c.driver() == null) {
            return c.say(DriverCode.DRIVER_UNRESOLVED, Effect.UNKNOWN);
        }
        compare(c, c.driverOfClaim(), "its source claim");
        compare(c, c.driverOfClass(), "its class");
        return Outcome.HELD;
    }

    private static void compare(SnapshotCase c, @Nullable DriverName other, String place) {
        if (other != null && !other.equals(c.driverName())) {
            c.say(
                    DriverCode.DRIVER_IDENTITY_DISAGREES,
                    Effect.WARN,
                    ImmutableMap.of("driver", c.driverName().value(), "other", other.value(), "place", place),
                    Evidence.of(c.ref(), place, other.value()));
        }
    }

    static Outcome sourceLives(SnapshotCase c) {
        SnapshotContent content = c.content();
        if (content == null || c.volume() != null || !c.knowledge().has(Limit.SOURCE_MUST_LIVE)) {
            return Outcome.HELD;
        }
        return switch (isPlainSnapshot(c)) {
            case NO -> Outcome.HELD;
            case UNKNOWN -> purposeUnknown(c);
            case YES -> content.dynamic() ? gone(c, content) : c.ledger().assume(ALIVE);
        };
    }

    private static Outcome gone(SnapshotCase c, SnapshotContent content) {
        String handle = content.sourceVolumeHandle().orElse("");
        return c.isVolumeGone()
                ? c.say(
                        CopyCode.SOURCE_VOLUME_GONE,
                        Effect.DENY,
                        ImmutableMap.of("driver", c.driverName().value(), "volume", handle),
                        Evidence.of(content.ref(), "spec.source.volumeHandle", handle))
                : ClaimChecks.unreadable(c, Kind.VOLUME);
    }

    /** Whether it is a snapshot beside its volume, not a backup or an image: what limits of a driver speak of. */
    static Truth isPlainSnapshot(SnapshotCase c) {
        if (!c.knowledge().hasSeveralPurposes()) {
            return Truth.YES;
        }
        SnapshotClass made = c.snapshotClass();
        return made == null
                ? Truth.UNKNOWN
                : c.knowledge()
                        .purposeOf(made)
                        .map(purpose -> Truth.of(purpose == ClassPurpose.SNAPSHOT))
                        .orElse(Truth.UNKNOWN);
    }

    /** Only its class tells what it is: one that may be there has to be read, one that is gone tells nobody any more. */
    static Outcome purposeUnknown(SnapshotCase c) {
        Optional<ObjectRef> made = c.classRef();
        return made.filter(c.world()::mayExist).isPresent()
                ? ClaimChecks.unreadable(c, Kind.SNAPSHOT_CLASS)
                : c.say(
                        CopyCode.SNAPSHOT_PURPOSE_UNKNOWN,
                        Effect.UNKNOWN,
                        ImmutableMap.of("snapshot", c.ref().toString(), "problem", Hanging.problem(made)),
                        Evidence.of(Kind.SNAPSHOT_CLASS, Hanging.problem(made)));
    }

    static Outcome contentDynamic(SnapshotCase c) {
        SnapshotContent content = c.content();
        boolean refused = content != null && !content.dynamic() && c.knowledge().has(Limit.DYNAMIC_CONTENTS_ONLY);
        return !refused
                ? Outcome.HELD
                : c.say(
                        CopyCode.CONTENT_NOT_DYNAMIC,
                        Effect.DENY,
                        ImmutableMap.of(
                                "driver",
                                c.driverName().value(),
                                "content",
                                of(content).name()),
                        Evidence.of(of(content), "spec.source", "names no volume"));
    }
}
