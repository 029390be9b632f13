package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.Dialect.Step;
import io.github.snapworthy.core.HostRule;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Profile.Extra;
import io.github.snapworthy.core.RequirementList;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Questions to the table of requirements. */
public final class Tables {
    private static final String HARVESTER = "harvesterhci.io";
    private static final ImmutableSet<Kind> VELERO =
            Sets.immutableEnumSet(Kind.VELERO_BACKUP, Kind.VELERO_SCHEDULE, Kind.DEPLOYMENT);

    private static final ImmutableSet<Kind> FOUND_BY_NAME = Sets.immutableEnumSet(
            Kind.CLAIM, Kind.VOLUME, Kind.STORAGE_CLASS, Kind.VM, Kind.VM_INSTANCE, Kind.DATA_VOLUME);

    /** Who uses a claim is found by the claim, and told with every decision on claims and machines. */
    private static final ImmutableSet<Kind> USERS =
            Sets.immutableEnumSet(Kind.POD, Kind.VM, Kind.VM_INSTANCE, Kind.ATTACHMENT, Kind.CSI_DRIVER);

    /** What decisions rest on follows from the table and these alone; a situation that is prepared anew asks for it again. */
    private record Asked(ImmutableSet<Extra> extras, Operation operation) {}

    private static final Map<Asked, ImmutableSet<Kind>> RESTS_ON = new ConcurrentHashMap<>();

    private Tables() {}

    /**
     * The kinds of which any object may matter to decisions on the operation. What else they rest on is found by its name, and
     * named by the decision.
     */
    public static ImmutableSet<Kind> restsOn(Profile profile, Operation operation) {
        return RESTS_ON.computeIfAbsent(new Asked(profile.extras(), operation), Tables::restsOn);
    }

    private static ImmutableSet<Kind> restsOn(Asked asked) {
        Set<Kind> kinds = EnumSet.of(Kind.API_DEFINITION);
        for (RequirementSet set : RequirementSet.values()) {
            if (set.operation() == asked.operation()) {
                set.requirements().stream()
                        .filter(requirement -> requirement.isOf(asked.extras()))
                        .forEach(requirement -> kinds.addAll(restsOn(requirement)));
            }
        }
        if (asked.operation() != Operation.RESTORE) {
            kinds.addAll(USERS);
        }
        return Sets.immutableEnumSet(kinds);
    }

    private static Set<Kind> restsOn(Requirement requirement) {
        return Sets.union(Sets.difference(requirement.kinds(), FOUND_BY_NAME), requirement.searches());
    }

    /**
     * The kinds that decisions on these operations read under a profile; a backup of Harvester is one in every profile. That
     * there are no objects of a kind is known from its definition too.
     */
    public static Set<Kind> reads(Profile profile, ImmutableSet<Operation> operations) {
        boolean ofHarvester = profile.extras().contains(Extra.HARVESTER_RULES);
        Set<Kind> kinds = operations.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.of(Kind.API_DEFINITION);
        for (RequirementSet set : RequirementSet.values()) {
            if (operations.contains(set.operation())) {
                Set<Kind> some = EnumSet.noneOf(Kind.class);
                set.requirements().stream()
                        .filter(requirement -> requirement.isOf(profile))
                        .forEach(requirement -> some.addAll(kinds(requirement, profile.dialect())));
                if (!ofHarvester && set != RequirementSet.RESTORE_OF_VM_BACKUP) {
                    boolean toLonghorn = set.requirements().contains(Requirement.DRIVER_TARGET);
                    some.removeIf(kind ->
                            isOfHarvester(kind, profile.dialect()) && !(toLonghorn && kind == Kind.LONGHORN_VOLUME));
                }
                kinds.addAll(some);
            }
        }
        return kinds;
    }

    /** Whether only Harvester has it, or asks for it: the setting of classes is read by its dialect too. */
    private static boolean isOfHarvester(Kind kind, Dialect dialect) {
        boolean read = kind == Kind.SETTING && dialect.steps().contains(Step.HOST_CONFIG);
        return !read && (kind.group().equals(HARVESTER) || kind == Kind.LONGHORN_VOLUME);
    }

    /** The table as it is under a profile: without the lists of methods that its host does not have. */
    public static ImmutableList<RequirementList> of(Profile profile) {
        return Arrays.stream(RequirementSet.values())
                .filter(set -> isOf(profile, set))
                .map(set -> new RequirementList(set.operation(), set.title(), entries(profile, set)))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isOf(Profile profile, RequirementSet set) {
        boolean anyBackup = profile.backupMethods().isEmpty();
        for (BackupMethod method : BackupMethod.values()) {
            if (Methods.setsOf(method).contains(set)) {
                return anyBackup || profile.backupMethods().contains(method);
            }
        }
        for (CloneMethod method : CloneMethod.values()) {
            if (CloneChecks.setOf(method) == set || CloneDisks.setOf(method) == set) {
                return profile.cloneMethods().contains(method);
            }
        }
        return true;
    }

    private static ImmutableList<RequirementList.Entry> entries(Profile profile, RequirementSet set) {
        return set.requirements().stream()
                .filter(one -> one.isOf(profile))
                .map(one -> new RequirementList.Entry(one.name(), one.title(), codes(profile, set, one)))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Code> codes(Profile profile, RequirementSet set, Requirement requirement) {
        return requirement.asksHost()
                ? profile.vetoes().stream().map(HostRule::code).collect(ImmutableList.toImmutableList())
                : requirement.codes(set, profile).stream()
                        .map(KnownCode::code)
                        .collect(ImmutableList.toImmutableList());
    }

    /** Of the places that may name a class, a dialect looks at few; a StorageProfile tells of the driver too. */
    private static Set<Kind> kinds(Requirement requirement, Dialect dialect) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(requirement.kinds());
        if (requirement == Requirement.CLASS_RESOLVES && !dialect.steps().contains(Step.BACKUP_ANNOTATION)) {
            kinds.removeAll(VELERO);
        }
        return kinds;
    }
}
