package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Subject;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say about whom something is asked. */
final class SubjectOptions {
    @Option(
            names = "--subject",
            paramLabel = "KIND/NS/NAME",
            description =
                    "pvc/NS/NAME, vm/NS/NAME, volumesnapshot/NS/NAME, virtualmachinesnapshot/NS/NAME (of KubeVirt),"
                            + " virtualmachinebackup/NS/NAME (of Harvester) or, as one group, pvcs/NS/NAME,NAME;"
                            + " repeatable. Default: every one that the question is for, but no group of claims.")
    private List<String> subjects = new ArrayList<>();

    @Option(names = "--namespace", paramLabel = "NS", description = "Only subjects of this namespace; repeatable.")
    private List<String> namespaces = new ArrayList<>();

    @Option(
            names = "--selector",
            paramLabel = "LABELS",
            description =
                    "Only subjects with these labels: a=b, a!=b, a in (b,c), a notin (b,c), a, !a; not beside --subject.")
    private String selector = "";

    /** Checks everything before anything is read. */
    Subjects parse() {
        ImmutableList<Subject> named =
                subjects.stream().map(SubjectText::parse).distinct().collect(ImmutableList.toImmutableList());
        checkSelector(named);
        checkNamespaces();
        named.forEach(this::checkNamespace);
        return new Subjects(named, ImmutableSet.copyOf(namespaces), LabelSelector.parse(selector));
    }

    /** Labels choose among all, and may leave out what was named: the answer to it would be missing without a word. */
    private void checkSelector(ImmutableList<Subject> named) {
        if (!named.isEmpty() && !selector.isBlank()) {
            throw new UsageException("--selector chooses among all subjects, and --subject names "
                    + named.get(0).object() + "; leave one of them out");
        }
    }

    /** One that was named and is not asked for would be missing from the answer without a word. */
    private void checkNamespace(Subject subject) {
        if (!namespaces.isEmpty() && !namespaces.contains(subject.namespace())) {
            throw new UsageException("subject " + subject.object() + " is not in namespace "
                    + String.join(", ", namespaces) + "; name its namespace too, or leave --namespace out");
        }
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
