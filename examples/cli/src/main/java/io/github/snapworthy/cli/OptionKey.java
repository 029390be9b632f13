package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmSnapshotRef;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The keys of {@code --option KEY=VALUE}, and the operations and subjects that each means something for. */
enum OptionKey {
    CLASS("class", Operation.SNAPSHOT, Operation.BACKUP, Operation.CLONE, Operation.GROUP_SNAPSHOT),
    BACKUP_METHODS("backup-methods", Operation.BACKUP),
    BACKUP_TARGET_CLAIM("backup-target-claim", Operation.BACKUP),
    CLONE_METHODS("clone-methods", Operation.CLONE),
    TARGET_CLASS("target-class", Operation.RESTORE, Operation.CLONE),
    TARGET_NAMESPACE("target-namespace", Operation.RESTORE, Operation.CLONE),
    TARGET_VM("target-vm", OptionKey::isOfMachine, Operation.RESTORE, Operation.CLONE),
    REPLACE("replace", OptionKey::isOfMachine, Operation.RESTORE),
    REPLACED_VOLUMES("replaced-volumes", OptionKey::isOfMachine, Operation.RESTORE),
    KEEP_MAC("keep-mac", VmBackupRef.class::isInstance, Operation.RESTORE),
    VOLUME_MODE("volume-mode", Operation.RESTORE, Operation.CLONE),
    NODE("node", Operation.RESTORE, Operation.CLONE),
    VM("vm", Operation.ATTACH),
    BUS("bus", Operation.ATTACH),
    SIZE("size", Operation.RESTORE, Operation.CLONE, Operation.EXPAND),
    POLICY("policy", Operation.BACKUP),
    SNAPSHOT_VOLUMES("snapshot-volumes", Operation.BACKUP),
    FS_BACKUP_DEFAULT("fs-backup-default", Operation.BACKUP),
    MOVE_DATA("move-data", Operation.BACKUP),
    VELERO_RELEASE("velero-release", Operation.BACKUP),
    MIN_ASSURANCE("min-assurance", Operation.values()),
    MIN_CONSISTENCY("min-consistency", Operation.SNAPSHOT, Operation.BACKUP, Operation.GROUP_SNAPSHOT);

    private final String text;
    private final Predicate<Subject> subjects;
    private final ImmutableSet<Operation> operations;

    OptionKey(String text, Operation... operations) {
        this(text, subject -> true, operations);
    }

    OptionKey(String text, Predicate<Subject> subjects, Operation... operations) {
        this.text = text;
        this.subjects = subjects;
        this.operations = Sets.immutableEnumSet(Arrays.asList(operations));
    }

    /** The key as it is typed. */
    String text() {
        return text;
    }

    boolean fits(Operation operation) {
        return operations.contains(operation);
    }

    /** Whether it means something for the operation on that subject, where it does for the operation at all. */
    boolean fits(Operation operation, Subject subject) {
        return !fits(operation) || subjects.test(subject);
    }

    private static boolean isOfMachine(Subject subject) {
        return subject instanceof VmRef || subject instanceof VmSnapshotRef || subject instanceof VmBackupRef;
    }

    static OptionKey parse(String text) {
        List<String> keys = Arrays.stream(values()).map(key -> key.text).toList();
        int index = keys.indexOf(text);
        if (index < 0) {
            throw new UsageException("option " + text + " is unknown" + DidYouMean.of(text, keys));
        }
        return values()[index];
    }
}
