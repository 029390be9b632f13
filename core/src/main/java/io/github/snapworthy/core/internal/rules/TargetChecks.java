package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.CloneRequest;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.NewClaim;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.RestoreRequest;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.VmCloneRequest;
import io.github.snapworthy.core.VmRestoreRequest;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.core.internal.classes.NearMiss;
import io.github.snapworthy.core.internal.evidence.TargetClass;
import io.github.snapworthy.core.internal.evidence.Truth;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.words.ClaimCode;
import io.github.snapworthy.core.internal.words.CopyCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.Optional;

/** Checks of the claim that a restore or a clone is to make (section 4.6 of the decision model). */
final class TargetChecks {
    private TargetChecks() {}

    /** What the request says of the new claim. */
    static NewClaim asked(Case c) {
        if (c.request() instanceof RestoreRequest restore) {
            return restore.target();
        }
        if (c.request() instanceof VmRestoreRequest machine) {
            return machine.target().claim();
        }
        return c.request() instanceof VmCloneRequest machine
                ? machine.target().claim()
                : ((CloneRequest) c.request()).target();
    }

    static String namespace(Case c) {
        return asked(c).namespace().orElse(c.ref().namespace());
    }

    /** The class that is asked for, or that of the source claim. */
    static TargetClass targetClass(Case c) {
        Claim claim = c.source().claim();
        Optional<String> ofSource = claim == null ? Optional.empty() : claim.storageClass();
        return TargetClass.of(c.store(), asked(c).storageClass().or(() -> ofSource));
    }

    static Outcome sameNamespace(Case c) {
        String namespace = namespace(c);
        return namespace.equals(c.ref().namespace())
                ? Outcome.HELD
                : c.say(CopyCode.OTHER_NAMESPACE, Effect.DENY, ImmutableMap.of("other", namespace));
    }

    static Outcome classExists(Case c) {
        TargetClass target = targetClass(c);
        if (target.name().isEmpty()) {
            return unnamed(c);
        }
        if (target.found() != null) {
            return Outcome.HELD;
        }
        String name = target.name().get();
        return target.gone()
                ? c.say(
                        ObjectRef.of(Kind.STORAGE_CLASS, name),
                        CopyCode.TARGET_CLASS_MISSING,
                        Effect.DENY,
                        ImmutableMap.of("class", name, "alike", meant(c.store(), name)),
                        Evidence.of(Kind.STORAGE_CLASS, "read completely, and not among them"))
                : ClaimChecks.unreadable(c, Kind.STORAGE_CLASS);
    }

    private static String meant(Store store, String name) {
        return store.refs(Kind.STORAGE_CLASS).stream()
                .map(ObjectRef::name)
                .filter(other -> NearMiss.of(other, name))
                .findFirst()
                .map(other -> "; did you mean " + other + "?")
                .orElse("");
    }

    /** Where the request names none, the source claim does; one that is gone, or has no class, names nothing. */
    private static Outcome unnamed(Case c) {
        Source source = c.source();
        ObjectRef ref = source.ref();
        return ref == null || source.claim() != null || !c.world().mayExist(ref)
                ? Outcome.SKIPPED
                : c.say(
                        ref,
                        ClaimCode.CLAIM_UNREADABLE,
                        Effect.UNKNOWN,
                        ImmutableMap.of(),
                        Evidence.of(Kind.CLAIM, "not read completely"));
    }

    static Outcome sameDriver(Case c) {
        StorageClass target = targetClass(c).found();
        return target == null || c.driverName().is(target.provisioner())
                ? Outcome.HELD
                : c.say(
                        target.ref(),
                        CopyCode.TARGET_CLASS_OTHER_DRIVER,
                        Effect.DENY,
                        ImmutableMap.of(
                                "class",
                                target.ref().name(),
                                "provisioner",
                                target.provisioner(),
                                "driver",
                                c.driverName().value()),
                        Evidence.of(target.ref(), "provisioner", target.provisioner()));
    }

    static Outcome largeEnough(Case c) {
        Source source = c.source();
        if (asked(c).bytes().isEmpty()) {
            return source.bytes().isPresent() ? Outcome.HELD : Outcome.SKIPPED;
        }
        if (source.bytes().isEmpty()) {
            return ClaimChecks.unreadable(c, c.ref().kind());
        }
        return grows(c) < 0 ? refuse(c, CopyCode.TARGET_TOO_SMALL) : Outcome.HELD;
    }

    /** How the size that is asked for compares with that of the source, which is known. */
    private static int grows(Case c) {
        long size = c.source().bytes().orElseThrow();
        return Long.compare(asked(c).bytes().orElse(size), size);
    }

    private static Outcome refuse(Case c, KnownCode code) {
        String size = Long.toString(c.source().bytes().orElseThrow());
        String wanted = Long.toString(asked(c).bytes().orElseThrow());
        return c.say(
                about(c),
                code,
                Effect.DENY,
                ImmutableMap.of(
                        "asked",
                        wanted,
                        "size",
                        size,
                        "class",
                        targetClass(c).name().orElse(""),
                        "driver",
                        c.driver() == null ? "" : c.driverName().value()),
                Evidence.of(c.ref(), "size", size));
    }

    /** Of a volume that is only recorded, the claim that it was of. */
    private static ObjectRef about(Case c) {
        return c instanceof RecordedCase recorded ? recorded.about() : c.ref();
    }

    static Outcome expands(Case c) {
        StorageClass target = targetClass(c).found();
        return grows(c) <= 0 || target == null || target.allowsExpansion()
                ? Outcome.HELD
                : refuse(c, CopyCode.TARGET_NOT_EXPANDABLE);
    }

    /** A backup or an image has a size of its own, whatever is asked: the limit speaks of plain snapshots. */
    static Outcome equalSize(Case c) {
        boolean clones =
                c.ledger().method().filter(CloneMethod.CSI_CLONE::equals).isPresent();
        Limit limit = clones ? Limit.CLONE_SIZE_EQUAL : Limit.RESTORE_SIZE_EQUAL;
        if (grows(c) == 0 || !c.knowledge().has(limit)) {
            return Outcome.HELD;
        }
        Truth speaksOfIt = c instanceof SnapshotCase snapshot ? RestoreChecks.isPlainSnapshot(snapshot) : Truth.YES;
        return switch (speaksOfIt) {
            case NO -> Outcome.HELD;
            case UNKNOWN -> RestoreChecks.purposeUnknown((SnapshotCase) c);
            case YES -> refuse(c, CopyCode.TARGET_SIZE_MUST_EQUAL);
        };
    }

    static Outcome sameMode(Case c) {
        Optional<VolumeMode> wanted = asked(c).volumeMode();
        Source source = c.source();
        if (wanted.isEmpty() || source.mode().isEmpty()) {
            return Outcome.SKIPPED;
        }
        return wanted.equals(source.mode()) || source.modeMayChange()
                ? Outcome.HELD
                : c.say(
                        about(c),
                        CopyCode.VOLUME_MODE_DIFFERS,
                        Effect.DENY,
                        ImmutableMap.of(
                                "asked",
                                wanted.get().name(),
                                "mode",
                                source.mode().get().name()),
                        Evidence.of(c.ref(), "volumeMode", source.mode().get().name()));
    }
}
