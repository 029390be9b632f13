package io.github.snapworthy.fleet;

import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProfileChoice;
import java.io.Serializable;
import java.util.List;

/**
 * What is asked of every dump.
 *
 * @param profile the name of the profile, {@code auto} included
 * @param operations the operations, in their order
 */
record Questions(String profile, List<Operation> operations) implements Serializable {
    /** What the command line asks by default. */
    static final Questions DEFAULT = new Questions(ProfileChoice.AUTO, List.of(Operation.SNAPSHOT, Operation.BACKUP));

    Questions {
        operations = operations.stream().distinct().sorted().toList();
    }

    /** The questions in words. */
    String inWords() {
        return profile + " "
                + String.join(
                        ",", operations.stream().map(Operation::reportName).toList());
    }
}
