package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.testkit.Samples;
import java.util.Optional;

/**
 * How a capability is put to the test: by which question, and with a class of which purpose.
 */
public enum Trial {
    SNAPSHOT(Capability.SNAPSHOT, ClassPurpose.SNAPSHOT, Request.snapshot(Samples.CLAIM)),
    BACKUP_NATIVE(
            Capability.BACKUP_NATIVE,
            ClassPurpose.BACKUP,
            Request.backup(Samples.CLAIM).using(BackupMethod.DRIVER)),
    CLONE(Capability.CLONE, Request.clone(Samples.CLAIM).using(CloneMethod.CSI_CLONE)),
    /** A class of group snapshots has no purpose, whatever those of single snapshots have. */
    GROUP_SNAPSHOT(
            Capability.GROUP_SNAPSHOT,
            Request.groupSnapshot(ClaimSetRef.of(Samples.CLAIM.namespace(), Samples.CLAIM.name()))),
    RESTORE(Capability.RESTORE, Request.restore(StagedSnapshot.REF)),
    /** While a pod uses the claim. A driver that can do it offline alone is refused by a code of its own. */
    EXPAND_ONLINE(Capability.EXPAND_ONLINE, expand()),
    /** While nobody uses the claim. A driver that can do it online alone waits for the next use. */
    EXPAND_OFFLINE(Capability.EXPAND_OFFLINE, expand());

    private final Capability capability;
    private final Optional<ClassPurpose> purpose;
    private final Request request;

    Trial(Capability capability, ClassPurpose purpose, Request request) {
        this(capability, Optional.of(purpose), request);
    }

    /** For an operation that needs no snapshot class. */
    Trial(Capability capability, Request request) {
        this(capability, Optional.empty(), request);
    }

    Trial(Capability capability, Optional<ClassPurpose> purpose, Request request) {
        this.capability = capability;
        this.purpose = purpose;
        this.request = request;
    }

    private static Request expand() {
        return Request.expand(Samples.CLAIM).to(2 * Stage.SIZE);
    }

    Capability capability() {
        return capability;
    }

    /** The purpose of the class that it needs, in words. */
    String purpose() {
        return purpose.map(Enum::name).orElse("none");
    }

    /** Whether the snapshot class of the stage serves it. */
    boolean suits(Purposes purposes, Stage stage) {
        return purpose.map(wanted -> purposes.suit(stage, wanted)).orElse(true);
    }

    /** The stage with a snapshot class that serves it. */
    Stage prepare(Purposes purposes, Stage stage) {
        return purpose.map(wanted -> purposes.prepare(stage, wanted)).orElse(stage);
    }

    /** The capability whose words count where nothing is said of this one: who can make snapshots can restore them. */
    Optional<Capability> impliedBy() {
        return capability == Capability.RESTORE ? Optional.of(Capability.SNAPSHOT) : Optional.empty();
    }

    /** A restriction as this operation reads it: a new claim that names no StorageClass has that of its source. */
    Fact.Restriction read(Fact.Restriction said) {
        if (capability != Capability.CLONE && capability != Capability.RESTORE) {
            return said;
        }
        Condition condition = said.condition();
        ImmutableList<Place> places = condition.places().stream()
                .map(place -> place.where() == Where.TARGET_STORAGE_CLASS_PARAMETER
                        ? new Place(Where.STORAGE_CLASS_PARAMETER, place.key())
                        : place)
                .collect(ImmutableList.toImmutableList());
        return new Fact.Restriction(
                said.capabilities(),
                new Condition(condition.reading(), places, condition.supportedWhen(), condition.unsupportedWhen()),
                said.weight());
    }

    Request request() {
        return request;
    }

    /** The plainest stage on which it is tried. */
    Stage stage(DriverName driver) {
        return switch (capability) {
            case GROUP_SNAPSHOT -> Stage.of(driver, Stage.Play.GROUP);
            case EXPAND_ONLINE -> Stage.of(driver, Stage.Play.IN_USE);
            default -> Stage.of(driver);
        };
    }

    /** The codes of a refusal: that the driver lacks it, or has only the other mode. */
    ImmutableSet<Code> lacks() {
        Code lacks = Code.of("DRIVER_LACKS_" + capability);
        return switch (capability) {
            case EXPAND_ONLINE -> ImmutableSet.of(lacks, Code.of("EXPANSION_NEEDS_OFFLINE"));
            case EXPAND_OFFLINE -> ImmutableSet.of(lacks, Code.of("EXPANSION_AWAITS_USE"));
            default -> ImmutableSet.of(lacks);
        };
    }

    /** The code where it is not known. */
    ImmutableSet<Code> unknown() {
        return ImmutableSet.of(Code.of(capability + "_SUPPORT_UNKNOWN"));
    }

    /** Whether a driver of which nothing is said is refused: CSI knows no backup, so that silence means none. */
    boolean isRefusedUnlessSaid() {
        return capability == Capability.BACKUP_NATIVE;
    }
}
