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
import java.util.Set;

/** Questions to the table of requirements. */
public final class Tables {
    private static final String HARVESTER = "harvesterhci.io";
    private static final ImmutableSet<Kind> VELERO =
            Sets.immutableEnumSet(Kind.VELERO_BACKUP, Kind.VELERO_SCHEDULE, Kind.DEPLOYMENT);

    private Tables() {}

    /** The kinds of which decisions on the operation search all objects, not only those that the subject leads to. */
    public static Set<Kind> searches(Operation operation) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (RequirementSet set : RequirementSet.values()) {
            if (set.operation() == operation) {
                set.requirements().forEach(requirement -> kinds.addAll(requirement.searches()));
            }
        }
        return kinds;
    }

    /** The kinds that decisions on these operations read under a profile; a backup of Harvester is one in every profile. */
    public static Set<Kind> reads(Profile profile, ImmutableSet<Operation> operations) {
        boolean ofHarvester = profile.extras().contains(Extra.HARVESTER_RULES);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (RequirementSet set : RequirementSet.values()) {
            if (operations.contains(set.operation())) {
                Set<Kind> some = EnumSet.noneOf(Kind.class);
                set.requirements().stream()
                        .filter(requirement -> requirement.isOf(profile))
                        .forEach(requirement -> some.addAll(kinds(requirement, profile.dialect())));
                if (!ofHarvester && set != RequirementSet.RESTORE_OF_VM_BACKUP) {
                    some.removeIf(kind -> kind.group().equals(HARVESTER) || kind == Kind.LONGHORN_VOLUME);
                }
                kinds.addAll(some);
            }
        }
        return kinds;
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

    /** Of the places that may name a class, a dialect looks at few. */
    private static Set<Kind> kinds(Requirement requirement, Dialect dialect) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(requirement.kinds());
        if (requirement == Requirement.CLASS_RESOLVES) {
            if (!dialect.steps().contains(Step.STORAGE_PROFILE_STATUS)) {
                kinds.remove(Kind.STORAGE_PROFILE);
            }
            if (!dialect.steps().contains(Step.BACKUP_ANNOTATION)) {
                kinds.removeAll(VELERO);
            }
        }
        return kinds;
    }
}
