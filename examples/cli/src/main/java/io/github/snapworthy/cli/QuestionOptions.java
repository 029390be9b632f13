package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Subject;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what is asked. */
final class QuestionOptions {
    private static final ImmutableSet<Operation> BY_DEFAULT =
            Sets.immutableEnumSet(Operation.SNAPSHOT, Operation.BACKUP);

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "auto",
            description = "Whose rules decide: auto (looks at the cluster), kubernetes, harvester. Default: auto.")
    private String profile = "auto";

    @Option(
            names = "--operation",
            paramLabel = "OP",
            description =
                    "snapshot, backup, restore, clone, attach or expand; repeatable. Default: snapshot and backup.")
    private List<String> operations = new ArrayList<>();

    @Option(
            names = "--subject",
            paramLabel = "KIND/NS/NAME",
            description = "pvc/NS/NAME, vm/NS/NAME or volumesnapshot/NS/NAME; repeatable. Default: every one that the"
                    + " operations are for.")
    private List<String> subjects = new ArrayList<>();

    @Option(names = "--namespace", paramLabel = "NS", description = "Only subjects of this namespace; repeatable.")
    private List<String> namespaces = new ArrayList<>();

    @Option(
            names = "--selector",
            paramLabel = "LABELS",
            description = "Only subjects with these labels: a=b, a!=b, a in (b,c), a notin (b,c), a, !a.")
    private String selector = "";

    @Option(
            names = "--option",
            paramLabel = "KEY=VALUE",
            description =
                    "A parameter; repeatable: class, backup-methods, backup-target-claim, clone-methods, target-class,"
                            + " target-namespace, size, volume-mode, node, vm, bus, min-assurance, min-consistency.")
    private List<String> options = new ArrayList<>();

    /** Checks everything before anything is read. */
    Questions parse() {
        ProfileChoice.check(profile);
        ImmutableSet<Operation> asked = operations.isEmpty()
                ? BY_DEFAULT
                : operations.stream().map(OperationNames::parse).collect(ImmutableSet.toImmutableSet());
        ImmutableList<Subject> named =
                subjects.stream().map(SubjectText::parse).distinct().collect(ImmutableList.toImmutableList());
        checkNamespaces();
        Subjects whom = new Subjects(named, ImmutableSet.copyOf(namespaces), LabelSelector.parse(selector));
        return new Questions(profile, asked, whom, OperationOptions.parse(options, asked));
    }

    /** One that cannot be would select nothing, and the empty report would look like a success. */
    private void checkNamespaces() {
        for (String namespace : namespaces) {
            if (!ObjectRef.canBeNamed(namespace)) {
                throw new UsageException(
                        "namespace '" + namespace + "' is no name; expected that of a Kubernetes namespace");
            }
        }
    }
}
