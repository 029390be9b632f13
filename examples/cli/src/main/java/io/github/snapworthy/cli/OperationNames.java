package io.github.snapworthy.cli;

import io.github.snapworthy.core.Operation;
import java.util.Arrays;
import java.util.List;

/** Reads the name of an operation. */
final class OperationNames {
    private static final List<String> NAMES =
            Arrays.stream(Operation.values()).map(Operation::reportName).toList();

    private OperationNames() {}

    static Operation parse(String name) {
        int index = NAMES.indexOf(name);
        if (index >= 0) {
            return Operation.values()[index];
        }
        throw new UsageException("operation " + name + " is unknown" + DidYouMean.of(name, NAMES));
    }
}
