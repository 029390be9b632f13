package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Subject;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say for what a snapshot class is taken. */
final class CompareOptions {
    @Option(
            names = "--operation",
            paramLabel = "OP",
            description = "snapshot or backup; repeatable. Default: snapshot.")
    private List<String> operations = new ArrayList<>();

    @Option(
            names = "--option",
            paramLabel = "KEY=VALUE",
            description = "class: the VolumeSnapshotClass that the request names.")
    private List<String> options = new ArrayList<>();

    /**
     * For what a class is taken.
     *
     * @param operations the operations
     * @param options the parameters of their requests
     */
    record Asked(ImmutableSet<Operation> operations, OperationOptions options) {
        ImmutableList<Request> of(Subject subject) {
            return operations.stream()
                    .map(operation -> options.request(operation, subject))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /** Checks everything before anything is read. */
    Asked parse() {
        ImmutableSet<Operation> asked = operations.isEmpty()
                ? ImmutableSet.of(Operation.SNAPSHOT)
                : operations.stream().map(OperationNames::parse).collect(ImmutableSet.toImmutableSet());
        for (Operation operation : asked) {
            if (operation != Operation.SNAPSHOT && operation != Operation.BACKUP) {
                throw new UsageException("operation " + operation.reportName()
                        + " means nothing for compare; expected snapshot or backup");
            }
        }
        OperationOptions parsed = OperationOptions.parse(options, asked);
        parsed.requireOnly(OptionKey.CLASS, "compare");
        return new Asked(asked, parsed);
    }
}
