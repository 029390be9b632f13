package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The options that say by which methods, and those that only some methods read.
 *
 * @param values all options
 * @param operations the operations that are asked
 */
record MethodOptions(OptionValues values, ImmutableSet<Operation> operations) {
    /** What a cluster can show by itself, where neither profile nor request names methods. */
    private static final ImmutableList<BackupMethod> SHOWN =
            ImmutableList.of(BackupMethod.DRIVER, BackupMethod.SNAPSHOT_AND_MOVE, BackupMethod.FILE_SYSTEM);

    private static final ImmutableSet<BackupMethod> BY_CLASS =
            Sets.immutableEnumSet(BackupMethod.DRIVER, BackupMethod.SNAPSHOT_AND_MOVE);

    Optional<List<BackupMethod>> ofBackups() {
        return values.constants(OptionKey.BACKUP_METHODS, BackupMethod.class);
    }

    Optional<List<CloneMethod>> ofClones() {
        return values.constants(OptionKey.CLONE_METHODS, CloneMethod.class);
    }

    /** Refuses what no method that the profile and the request leave reads; no method at all is an answer by itself. */
    void requireFor(Profile profile, String inWords) {
        Collection<BackupMethod> backups = backups(profile);
        boolean tracked = backups.isEmpty() || backups.contains(BackupMethod.CHANGED_BLOCK);
        require(OptionKey.BACKUP_TARGET_CLAIM, tracked, inWords);
        require(OptionKey.CLASS, isClassRead(backups, clones(profile)), inWords);
    }

    private void require(OptionKey key, boolean isRead, String inWords) {
        if (values.text(key).isPresent() && !isRead) {
            throw new UsageException("option " + key.text() + " means nothing in " + inWords
                    + " for the methods that are asked: none of them reads it");
        }
    }

    private boolean isClassRead(Collection<BackupMethod> backups, Collection<CloneMethod> clones) {
        return operations.contains(Operation.SNAPSHOT)
                || operations.contains(Operation.GROUP_SNAPSHOT)
                || (operations.contains(Operation.BACKUP)
                        && (backups.isEmpty() || !Collections.disjoint(backups, BY_CLASS)))
                || (operations.contains(Operation.CLONE)
                        && (clones.isEmpty() || clones.contains(CloneMethod.SNAPSHOT_AND_RESTORE)));
    }

    private Set<BackupMethod> backups(Profile profile) {
        ImmutableList<BackupMethod> ofProfile = profile.backupMethods();
        List<BackupMethod> asked = ofBackups().orElse(ofProfile.isEmpty() ? SHOWN : ofProfile);
        return ofProfile.isEmpty()
                ? ImmutableSet.copyOf(asked)
                : Sets.intersection(ImmutableSet.copyOf(ofProfile), ImmutableSet.copyOf(asked));
    }

    private Set<CloneMethod> clones(Profile profile) {
        ImmutableSet<CloneMethod> ofProfile = ImmutableSet.copyOf(profile.cloneMethods());
        return Sets.intersection(ofProfile, ImmutableSet.copyOf(ofClones().orElse(ofProfile.asList())));
    }
}
