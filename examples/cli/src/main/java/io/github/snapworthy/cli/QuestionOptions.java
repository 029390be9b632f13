package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Operation;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is asked. */
final class QuestionOptions {
    private static final ImmutableSet<Operation> BY_DEFAULT =
            Sets.immutableEnumSet(Operation.SNAPSHOT, Operation.BACKUP);

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "auto",
            description = "Whose rules decide: auto (looks at the cluster), kubernetes, harvester, kubevirt,"
                    + " velero. Default: auto.")
    private String profile = "auto";

    @Option(
            names = "--operation",
            paramLabel = "OP",
            description =
                    "snapshot, backup, restore, clone, group-snapshot, attach or expand; repeatable. Default: snapshot and"
                            + " backup.")
    private List<String> operations = new ArrayList<>();

    @Mixin
    private final SubjectOptions subjects = new SubjectOptions();

    @Option(
            names = "--option",
            paramLabel = "KEY=VALUE",
            description =
                    "A parameter; repeatable: class, backup-methods, backup-target-claim, clone-methods, target-class,"
                            + " target-namespace, target-vm, replace, replaced-volumes, keep-mac, size, volume-mode, node, vm,"
                            + " bus, min-assurance, min-consistency; in profile velero policy, snapshot-volumes,"
                            + " fs-backup-default, move-data, velero-release.")
    private List<String> options = new ArrayList<>();

    /** The operations of these names; without any, snapshot and backup. */
    static ImmutableSet<Operation> operations(List<String> names) {
        return names.isEmpty()
                ? BY_DEFAULT
                : names.stream().map(OperationNames::parse).collect(ImmutableSet.toImmutableSet());
    }

    /** Checks everything before anything is read. */
    Questions parse() {
        Profiles.check(profile);
        ImmutableSet<Operation> asked = operations(operations);
        OperationOptions parsed = OperationOptions.parse(options, asked);
        if (Profiles.isNamed(profile)) {
            parsed.requireFor(Profiles.named(profile), "profile " + profile);
        }
        return new Questions(profile, asked, subjects.parse(), parsed);
    }
}
