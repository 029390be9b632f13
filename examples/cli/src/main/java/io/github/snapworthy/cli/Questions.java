package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Subject;

/**
 * What is asked.
 *
 * @param profile the name of the profile, {@code auto} included
 * @param operations the operations
 * @param subjects whom they are asked for
 * @param options their parameters
 */
record Questions(String profile, ImmutableSet<Operation> operations, Subjects subjects, OperationOptions options) {
    Questions {
        for (Subject subject : subjects.named()) {
            if (operations.stream().noneMatch(operation -> operation.isFor(subject))) {
                throw new UsageException(subject.object() + " is no subject of "
                        + String.join(
                                ", ",
                                operations.stream().map(Operation::reportName).toList()));
            }
            operationsFor(operations, subject).forEach(operation -> options.requireFor(operation, subject));
        }
    }

    /** The kinds to list of a live cluster: what the answers rest on, and all where the cluster is to tell whose rules decide. */
    ImmutableCollection<Kind> reads() {
        return Profiles.isNamed(profile)
                ? Advisor.of(Profiles.named(profile)).reads(operations.toArray(Operation[]::new))
                : Kind.ofClusters();
    }

    /** What was asked for, after words that say that there is none of it. */
    String inWords() {
        String what =
                String.join(", ", operations.stream().map(Operation::reportName).toList());
        String where =
                subjects.namespaces().isEmpty() ? "" : " in namespace " + String.join(", ", subjects.namespaces());
        return ": no subject of " + what + where
                + (subjects.selector().requirements().isEmpty() ? "" : " with these labels");
    }

    /** The operations that can be asked for the subject. */
    ImmutableSet<Operation> operationsFor(Subject subject) {
        return operationsFor(operations, subject);
    }

    private static ImmutableSet<Operation> operationsFor(ImmutableSet<Operation> operations, Subject subject) {
        return operations.stream().filter(operation -> operation.isFor(subject)).collect(ImmutableSet.toImmutableSet());
    }
}
