package io.github.snapworthy.cli;

import io.github.snapworthy.core.Operation;
import java.util.Arrays;
import java.util.List;

/** Reads the name of an operation. */
final class OperationNames {
    private static final List<String> BUILT =
            Arrays.stream(Operation.values()).map(Operation::reportName).toList();
    private static final List<String> NOT_BUILT = List.of("group-snapshot");

    private OperationNames() {}

    static Operation parse(String name) {
        int index = BUILT.indexOf(name);
        if (index >= 0) {
            return Operation.values()[index];
        }
        throw new UsageException(
                NOT_BUILT.contains(name)
                        ? "operation " + name + " is not built yet; built are " + String.join(", ", BUILT)
                        : "operation " + name + " is unknown" + DidYouMean.of(name, BUILT));
    }
}
