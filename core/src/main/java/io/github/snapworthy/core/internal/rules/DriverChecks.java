package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.evidence.Answer;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.words.ClaimCode;
import io.github.snapworthy.core.internal.words.DriverCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks of the driver and of what it can do (sections 4.1 and 4.2 of the decision model). */
final class DriverChecks {
    private static final Assumption INSTALLED = new Assumption(Kind.CSI_DRIVER, "the driver is taken as installed");

    private DriverChecks() {}

    static Outcome csi(ClaimCase c) {
        Volume volume = c.volume();
        if (volume != null) {
            return volume.sourceType().equals("csi")
                    ? Outcome.HELD
                    : notCsi(c, volume.sourceType(), Evidence.of(volume.ref(), "spec", volume.sourceType()));
        }
        DriverName named = c.driver();
        if (named == null) {
            return unnamed(c);
        }
        return named.value().contains("/")
                ? notCsi(c, named.value(), Evidence.of(c.ref(), "spec.storageClassName", named.value()))
                : Outcome.HELD;
    }

    /** A pending claim that nothing names a driver for: open only where its StorageClass could not be seen. */
    private static Outcome unnamed(ClaimCase c) {
        String name = c.identity().storageClassName();
        boolean mayName = !name.isEmpty() && c.world().mayExist(ObjectRef.of(Kind.STORAGE_CLASS, name));
        return mayName ? ClaimChecks.unreadable(c, Kind.STORAGE_CLASS) : Outcome.SKIPPED;
    }

    private static Outcome notCsi(ClaimCase c, String type, Evidence evidence) {
        Volume volume = c.volume();
        String migrated =
                volume == null ? "" : volume.migratedTo().map(DriverName::value).orElse("");
        String words = migrated.isEmpty() ? type : type + ", only migrated to " + migrated;
        return c.add(ClaimCode.VOLUME_NOT_CSI, Effect.DENY, true, ImmutableMap.of("type", words), List.of(evidence));
    }

    /** Whether the volume is one of CSI; where it is not, its driver is nobody's concern. */
    static Outcome csiIsAsked(ClaimCase c) {
        Volume volume = c.volume();
        DriverName named = c.driver();
        boolean csi = volume != null
                ? volume.sourceType().equals("csi")
                : named != null && !named.value().contains("/");
        return csi ? Outcome.HELD : Outcome.SKIPPED;
    }

    /** Whether there is a CSI driver to speak of. Of a pending claim it is open where the StorageClass that would name it could not be seen. */
    static Outcome driverIsAsked(ClaimCase c) {
        if (c.driver() != null) {
            return csiIsAsked(c) == Outcome.HELD ? Outcome.HELD : Outcome.SKIPPED;
        }
        return c.isPending() ? unnamed(c) : Outcome.SKIPPED;
    }

    static Outcome known(ClaimCase c) {
        if (c.driver() == null) {
            return c.say(DriverCode.DRIVER_UNRESOLVED, Effect.UNKNOWN);
        }
        for (DriverIdentity.Naming other : c.identity().disagreeing()) {
            disagrees(c, other);
        }
        return Outcome.HELD;
    }

    private static void disagrees(ClaimCase c, DriverIdentity.Naming other) {
        c.say(
                DriverCode.DRIVER_IDENTITY_DISAGREES,
                Effect.WARN,
                ImmutableMap.of("driver", c.driverName().value(), "other", other.name(), "place", other.place()),
                Evidence.of(c.ref(), other.place(), other.name()));
    }

    static Outcome installed(Case c) {
        Store store = c.store();
        boolean provable = store.isReallyObserved(Kind.CSI_DRIVER)
                && store.isReallyObserved(Kind.CSI_NODE)
                && store.isWhole(Kind.CSI_DRIVER)
                && store.isWhole(Kind.CSI_NODE);
        if (!provable) {
            return c.ledger().assume(INSTALLED);
        }
        DriverName driver = c.driverName();
        if (c.store().get(ObjectRef.of(Kind.CSI_DRIVER, driver.value())) != null || runsOnANode(c, driver)) {
            return Outcome.HELD;
        }
        return c.say(
                DriverCode.DRIVER_NOT_INSTALLED,
                Effect.DENY,
                ImmutableMap.of("driver", driver.value()),
                Evidence.of(Kind.CSI_DRIVER, "not among them"),
                Evidence.of(Kind.CSI_NODE, "on no node"));
    }

    private static boolean runsOnANode(Case c, DriverName driver) {
        boolean[] found = new boolean[1];
        c.store()
                .visit(
                        Kind.CSI_NODE,
                        object -> found[0] |= ((CsiNode) object).drivers().contains(driver));
        return found[0];
    }

    static Outcome leavesStorage(ClaimCase c) {
        return !c.knowledge().has(Limit.SNAPSHOT_LEAVES_VOLUME_STORAGE)
                ? Outcome.HELD
                : c.say(
                        DriverCode.SNAPSHOT_LEAVES_VOLUME_STORAGE,
                        Effect.INFO,
                        ImmutableMap.of("driver", c.driverName().value()));
    }

    static Outcome can(Case c, Capability capability) {
        Answer answer = c.knowledge().answer(capability, c.scene());
        if (c.world().hasHarvesterRules()) {
            Outcome ruled = HarvesterRules.capability(c, capability, answer.state());
            if (ruled != Outcome.HELD) {
                return ruled;
            }
        }
        disagreements(c, capability, answer);
        outdated(c, capability, answer);
        return switch (answer.state()) {
            case SUPPORTED -> supported(c, capability, answer);
            case UNSUPPORTED -> refuse(c, DriverCode.lacks(capability), Effect.DENY, true, capability, answer);
            case OPEN -> refuse(c, DriverCode.unknown(capability), Effect.UNKNOWN, false, capability, answer);
            case CONFLICT -> refuse(c, DriverCode.conflicts(capability), Effect.UNKNOWN, false, capability, answer);
        };
    }

    /** What the capability hangs on where no class of snapshots resolved. */
    private record WithoutClass(Object ofVolume) {}

    /** What the capability hangs on of a claim for which no class is named; null where it may be like no other. */
    static @Nullable Object hinge(ClaimCase c, Capability capability) {
        Object ofVolume = c.world().hasHarvesterRules() ? null : c.knowledge().hinge(capability, c.volume());
        return ofVolume == null || c.ledger().holds(Requirement.CLASS_RESOLVES) ? ofVolume : new WithoutClass(ofVolume);
    }

    private static Outcome supported(Case c, Capability capability, Answer answer) {
        for (Condition condition : answer.unchecked()) {
            c.say(
                    DriverCode.CONDITION_NOT_CHECKED,
                    Effect.INFO,
                    ImmutableMap.of(
                            "driver",
                            c.driverName().value(),
                            "capability",
                            capability.name(),
                            "condition",
                            Conditions.inWords(condition)));
        }
        c.ledger()
                .rest(
                        answer.winning().isEmpty()
                                ? Trust.CATALOGUED
                                : answer.winning().get(0).trust());
        return Outcome.HELD;
    }

    private static Outcome refuse(
            Case c, KnownCode code, Effect effect, boolean excludes, Capability capability, Answer answer) {
        SourcedFact restriction = answer.restriction();
        String where = restriction != null && restriction.fact() instanceof Fact.Restriction by
                ? ": it depends on " + Conditions.inWords(by.condition())
                : "";
        boolean conflicts = answer.state() == Answer.State.CONFLICT;
        List<Evidence> evidence = answer.deciding().stream()
                .map(said -> conflicts ? side(c.driverName(), said) : Evidence.of(c.driverName(), said))
                .toList();
        return c.add(
                code,
                effect,
                excludes,
                ImmutableMap.of("driver", c.driverName().value(), "capability", capability.name(), "where", where),
                evidence);
    }

    /** Of a conflict both sides are shown, so that each has to say which it is. */
    private static Evidence side(DriverName driver, SourcedFact said) {
        Evidence plain = Evidence.of(driver, said);
        String side = said.fact() instanceof Fact.Capable capable ? capable.answer() + ": " : "";
        return new Evidence(plain.source(), plain.object(), plain.field(), plain.trust(), side + plain.detail());
    }

    private static void disagreements(Case c, Capability capability, Answer answer) {
        ImmutableList<SourcedFact> disagreeing = answer.disagreeing();
        for (SourcedFact said : disagreeing) {
            c.say(
                    DriverCode.EVIDENCE_DISAGREES,
                    Effect.WARN,
                    ImmutableMap.of(
                            "driver",
                            c.driverName().value(),
                            "capability",
                            capability.name(),
                            "source",
                            said.source(),
                            "trust",
                            said.trust().name(),
                            "answer",
                            ((Fact.Capable) said.fact()).answer().name()),
                    Evidence.of(c.driverName(), said));
        }
    }

    /** What the answer rests on although it was found out too long ago, or of another release. */
    private static void outdated(Case c, Capability capability, Answer answer) {
        for (SourcedFact said : answer.winning()) {
            switch (said.age()) {
                case OLD -> outdated(c, DriverCode.EVIDENCE_OLD, capability, said, "when", said.when());
                case OTHER_RELEASE ->
                    outdated(c, DriverCode.EVIDENCE_OF_OTHER_RELEASE, capability, said, "release", said.release());
                case CURRENT, STALE -> {}
            }
        }
    }

    private static void outdated(
            Case c, DriverCode code, Capability capability, SourcedFact said, String argument, Optional<?> value) {
        c.say(
                code,
                Effect.WARN,
                ImmutableMap.of(
                        "driver",
                        c.driverName().value(),
                        "capability",
                        capability.name(),
                        "source",
                        said.source(),
                        argument,
                        value.map(Object::toString).orElse("")),
                Evidence.of(c.driverName(), said));
    }
}
