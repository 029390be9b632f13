package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.internal.rules.Tables;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * How one host does things: which class it takes, which backup methods it has, what it does with disks that cannot be
 * covered. An inspectable value.
 */
@Value.Immutable
@DomainStyle
public interface Profile {
    /** What a disk that holds data and cannot be covered does to a machine. */
    enum CoverageRule {
        /** It denies. */
        DENY,
        /** It is left out with a warning. */
        WARN,
        /** A kind of disk that the host does not handle is left out with a warning, any other one denies. */
        WARN_FOR_UNHANDLED_KINDS
    }

    /** How the disks of a machine take their backup methods. */
    enum MethodChoice {
        /** Each disk takes its own best method. */
        PER_DISK,
        /** One method serves all disks. */
        FOR_ALL_DISKS
    }

    /** Requirements that only some hosts have. */
    enum Extra {
        /** Harvester's settings, quotas, targets and rules on the engine of Longhorn. */
        HARVESTER_RULES,
        /** Velero's volume policies, settings and opting in, its node agents and its backup locations. */
        VELERO_RULES
    }

    /** The name in reports. */
    String name();

    /** How a snapshot class is chosen. */
    Dialect dialect();

    /** The backup methods that the host has; empty where the cluster shows them. */
    ImmutableList<BackupMethod> backupMethods();

    /** The clone methods that the host has; {@code COPY} only where a copier is served. */
    ImmutableList<CloneMethod> cloneMethods();

    /** How the disks of a machine take their methods. */
    MethodChoice methodChoice();

    /** What an uncovered disk does. */
    CoverageRule coverageRule();

    /** What a shareable disk does. */
    Effect shareableDisk();

    /** What becomes of the volumes of a machine that a restore replaces, where the request does not say. */
    @Value.Default
    default ReplacedVolumes replacedVolumes() {
        return ReplacedVolumes.RETAIN;
    }

    /** The kinds of disks that the host does not handle. */
    ImmutableSet<VmDisk.Source> unhandledDisks();

    /** The host's own requirements. */
    ImmutableSet<Extra> extras();

    /** The host's own map from StorageClass to snapshot class. */
    ImmutableMap<String, String> snapshotClassByStorageClass();

    /** The host's own rules, which can only take away; in the order in which they were given. */
    ImmutableList<HostRule> vetoes();

    /** The lowest trust that the host accepts. */
    Optional<Trust> assuranceFloor();

    /** The lowest consistency that the host accepts. */
    Optional<Consistency> consistencyFloor();

    /** Plain Kubernetes: methods are those that the cluster shows or the request declares. */
    static Profile kubernetes() {
        return builder()
                .name("kubernetes")
                .dialect(Dialect.KUBERNETES)
                .addCloneMethods(CloneMethod.values())
                .methodChoice(MethodChoice.PER_DISK)
                .coverageRule(CoverageRule.DENY)
                .shareableDisk(Effect.WARN)
                .build();
    }

    /** Harvester: classes by its setting, backups by Longhorn alone. */
    static Profile harvester() {
        return builder()
                .name("harvester")
                .dialect(Dialect.HARVESTER)
                .addBackupMethods(BackupMethod.DRIVER)
                .addCloneMethods(CloneMethod.CSI_CLONE)
                .methodChoice(MethodChoice.FOR_ALL_DISKS)
                .coverageRule(CoverageRule.WARN_FOR_UNHANDLED_KINDS)
                .shareableDisk(Effect.DENY)
                .replacedVolumes(ReplacedVolumes.DELETE)
                .addUnhandledDisks(VmDisk.Source.DATA_VOLUME, VmDisk.Source.HOST_DISK, VmDisk.Source.OTHER)
                .addUnhandledDisks(VmDisk.Source.TPM_STATE, VmDisk.Source.EFI_STATE)
                .addExtras(Extra.HARVESTER_RULES)
                .build();
    }

    /** KubeVirt: what cannot be snapshotted is left out of the snapshot of its machine. */
    static Profile kubevirt() {
        return builder()
                .name("kubevirt")
                .dialect(Dialect.KUBEVIRT)
                .addBackupMethods(BackupMethod.CHANGED_BLOCK)
                .addCloneMethods(CloneMethod.values())
                .methodChoice(MethodChoice.FOR_ALL_DISKS)
                .coverageRule(CoverageRule.WARN)
                .shareableDisk(Effect.WARN)
                .replacedVolumes(ReplacedVolumes.DELETE)
                .build();
    }

    /** Velero: its policies and settings pick the method of each volume. */
    static Profile velero() {
        return builder()
                .name("velero")
                .dialect(Dialect.VELERO)
                .addBackupMethods(BackupMethod.SNAPSHOT_AND_MOVE, BackupMethod.DRIVER, BackupMethod.FILE_SYSTEM)
                .addCloneMethods(CloneMethod.values())
                .methodChoice(MethodChoice.PER_DISK)
                .coverageRule(CoverageRule.DENY)
                .shareableDisk(Effect.WARN)
                .addExtras(Extra.VELERO_RULES)
                .build();
    }

    /** The built-in profiles: kubernetes, harvester, kubevirt and velero. */
    static ImmutableList<Profile> all() {
        return ImmutableList.of(kubernetes(), harvester(), kubevirt(), velero());
    }

    /** The built-in profile of that name; empty where none has it. */
    static Optional<Profile> ofName(String name) {
        return all().stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    /** The same under another name. */
    default Profile named(String name) {
        return toBuilder().name(name).build();
    }

    /** The same with another way of choosing a snapshot class. */
    default Profile dialect(Dialect dialect) {
        return toBuilder().dialect(dialect).build();
    }

    /** The same, refusing what rests on less trust: an allowed decision becomes unknown below it. */
    default Profile atLeast(Trust floor) {
        return toBuilder().assuranceFloor(floor).build();
    }

    /** The same, refusing what is less consistent. */
    default Profile atLeast(Consistency floor) {
        if (floor == Consistency.UNKNOWN) {
            throw new IllegalArgumentException("floor: expected a known grade, was UNKNOWN");
        }
        return toBuilder().consistencyFloor(floor).build();
    }

    /** The same, taking that snapshot class for volumes of that StorageClass. */
    default Profile mapping(String storageClass, String snapshotClass) {
        return toBuilder()
                .putSnapshotClassByStorageClass(storageClass, snapshotClass)
                .build();
    }

    /**
     * The same with a rule of the host's own, for every operation. It is asked about each object that the request names:
     * the claim, each claim of a set, the snapshot, the machine and each claim that is covered for it, the machine that a
     * claim is attached to. What it says is a finding with its code among those that every method needs. A rule that
     * throws, or answers null, is UNKNOWN with its code and what went wrong.
     *
     * @param code the host's own prefix and a name: {@code acme.FROZEN}; each only once
     * @param rule see {@link HostRule#judge}
     */
    default Profile veto(String code, Function<? super VetoSubject, Veto> rule) {
        HostRule added = new HostRule(Code.of(code), rule);
        if (vetoes().stream().anyMatch(known -> known.code().equals(added.code()))) {
            throw new IllegalArgumentException("code: " + code + " has a rule already");
        }
        return toBuilder().addVetoes(added).build();
    }

    /** Which requirements each operation has under this profile: what decides, and so what can be looked up. */
    default ImmutableList<RequirementList> requirements() {
        return Tables.of(this);
    }

    /** A builder that begins with this profile. */
    private Builder toBuilder() {
        return builder().from(this);
    }

    /** A builder; all but lists and floors have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Profile}; not thread-safe. */
    final class Builder extends ImmutableProfile.Builder {
        Builder() {}
    }
}
