package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One published way of choosing a VolumeSnapshotClass, as data: where the driver comes from, the places that name a class
 * in their order, the marks of a default class, and what happens where one, several or no classes are left.
 */
@Value.Immutable
@DomainStyle
public interface Dialect {
    /** Where the name of the driver is taken from. */
    enum DriverFrom {
        /** The volume, else whatever names it: the identity rule of the decision model. */
        IDENTITY,
        /** The volume alone. */
        VOLUME,
        /** The StorageClass of the claim alone. */
        STORAGE_CLASS,
        /** The volume, else the StorageClass of the claim; none where they differ or the claim has no StorageClass. */
        VOLUME_AND_STORAGE_CLASS,
        /** The annotations of the claim, the beta one first, else the StorageClass. */
        CLAIM_ANNOTATIONS
    }

    /** A place where a class is named explicitly. */
    enum Step {
        /** The request names it. */
        REQUEST(ChosenBy.REQUEST),
        /** The host maps the StorageClass to it. */
        STORAGE_CLASS_MAP(ChosenBy.STORAGE_CLASS_MAP),
        /** Harvester's setting {@code csi-driver-config} names it for the driver and the operation. */
        HOST_CONFIG(ChosenBy.HOST_CONFIG),
        /** The annotation {@code velero.io/csi-volumesnapshot-class} of the claim. */
        CLAIM_ANNOTATION(ChosenBy.CLAIM_ANNOTATION),
        /** {@code velero.io/csi-volumesnapshot-class_DRIVER} of the only Backup or Schedule of Velero. */
        BACKUP_ANNOTATION(ChosenBy.BACKUP_ANNOTATION),
        /** The annotation {@code k10.kasten.io/volume-snapshot-class} of the StorageClass. */
        STORAGE_CLASS_ANNOTATION(ChosenBy.STORAGE_CLASS_ANNOTATION),
        /** {@code spec.snapshotClass} of the StorageProfile: what somebody asked for. */
        STORAGE_PROFILE_SPEC(ChosenBy.STORAGE_PROFILE),
        /** {@code status.snapshotClass} of the StorageProfile: what CDI made of it. */
        STORAGE_PROFILE_STATUS(ChosenBy.STORAGE_PROFILE);

        private final ChosenBy chosenBy;

        Step(ChosenBy chosenBy) {
            this.chosenBy = chosenBy;
        }

        /** What a report says of a class that this step chose. */
        public ChosenBy chosenBy() {
            return chosenBy;
        }
    }

    /** What a dialect comes to. */
    enum Outcome {
        /** It takes a class. */
        CHOSEN,
        /** It takes none. */
        NONE,
        /** A class is named that does not exist. */
        NOT_FOUND,
        /** A class of another driver is named. */
        WRONG_DRIVER,
        /** Several classes are left, and nothing chooses between them. */
        AMBIGUOUS,
        /** The host's configuration names no class. */
        NOT_CONFIGURED,
        /** It fails, or what it would read was not read. */
        ERROR
    }

    /** The name in reports. */
    String name();

    /** Where the name of the driver is taken from. */
    DriverFrom driverFrom();

    /** What it comes to where nothing names a driver. */
    @Value.Default
    default Outcome withoutDriver() {
        return Outcome.NONE;
    }

    /** Where a class is named explicitly, in order. */
    ImmutableList<Step> steps();

    /** What it comes to where a class is named that does not exist; empty where it goes on with its next rule. */
    Optional<Outcome> absentName();

    /** The same where the named class is of another driver; {@code CHOSEN} where it does not look at drivers there. */
    Optional<Outcome> otherDriversName();

    /** The marks of default classes: the first that some class of the driver has counts. */
    ImmutableList<ClassMark> marks();

    /**
     * The marks of default classes of group snapshots: the first that some class of the driver has counts. Without one the
     * only class of the driver is taken, in every dialect.
     */
    @Value.Default
    default ImmutableList<ClassMark> groupMarks() {
        return Dialects.GROUP_MARKS;
    }

    /** What it comes to where several classes are marked; {@code CHOSEN} takes the first that happens to be listed. */
    @Value.Default
    default Outcome severalMarked() {
        return Outcome.AMBIGUOUS;
    }

    /** What it comes to where one class is left, which is not marked. */
    @Value.Default
    default Outcome oneUnmarked() {
        return Outcome.CHOSEN;
    }

    /** What it comes to where several are left and none is marked; {@code CHOSEN} takes the first by name. */
    @Value.Default
    default Outcome severalUnmarked() {
        return Outcome.AMBIGUOUS;
    }

    /** What it comes to where the driver has no class, and none is named. */
    @Value.Default
    default Outcome noneOfDriver() {
        return Outcome.NONE;
    }

    /** Whether upper and lower case of classes and drivers are the same to it. */
    @Value.Default
    default boolean ignoresCase() {
        return false;
    }

    /** Whether it leaves out classes whose purpose does not suit the operation. */
    @Value.Default
    default boolean looksAtPurpose() {
        return false;
    }

    /** Ours: the identity rule, an explicit choice, the default mark, the only candidate; never a guess. */
    Dialect KUBERNETES = Dialects.KUBERNETES;

    /** What the snapshot controller does with a VolumeSnapshot that names no class: the default mark or nothing. */
    Dialect SNAPSHOTTER = Dialects.SNAPSHOTTER;

    /** KubeVirt's, for the disks of a machine. */
    Dialect KUBEVIRT = Dialects.KUBEVIRT;

    /** CDI's, for clones by snapshot. */
    Dialect CDI = Dialects.CDI;

    /** Velero's, for volumes of CSI drivers. */
    Dialect VELERO = Dialects.VELERO;

    /** Harvester's: the setting {@code csi-driver-config} alone names a class. */
    Dialect HARVESTER = Dialects.HARVESTER;

    /** Kasten's: an annotation of the StorageClass, or one of the class. */
    Dialect KASTEN = Dialects.KASTEN;

    /** All of the above, by name. */
    static ImmutableList<Dialect> all() {
        return Dialects.ALL;
    }

    /** A builder that begins as a dialect which refuses to guess; name and driver rule have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Dialect}; not thread-safe. */
    final class Builder extends ImmutableDialect.Builder {
        Builder() {}
    }
}
