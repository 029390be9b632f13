package io.github.snapworthy.fleet;

import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProfileChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what is asked of every dump. */
final class QuestionOptions {
    /** Those that need no parameter, and are asked of what is there. */
    private static final List<Operation> OPERATIONS = Arrays.stream(Operation.values())
            .filter(operation -> operation.standsAlone() && operation != Operation.GROUP_SNAPSHOT)
            .toList();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = ProfileChoice.AUTO,
            description = "Whose rules decide: auto (looks at each cluster), kubernetes, harvester, kubevirt, velero."
                    + " Default: ${DEFAULT-VALUE}.")
    private String profile = ProfileChoice.AUTO;

    @Option(
            names = "--operation",
            paramLabel = "OP",
            description = "snapshot, backup, restore or clone; repeatable. Default: snapshot and backup.")
    private List<String> operations = new ArrayList<>();

    Questions parse() {
        if (!ProfileChoice.names().contains(profile)) {
            throw new UsageException(
                    "profile " + profile + " is unknown" + DidYouMean.of(profile, ProfileChoice.names()));
        }
        return operations.isEmpty()
                ? new Questions(profile, Questions.DEFAULT.operations())
                : new Questions(
                        profile,
                        operations.stream().map(QuestionOptions::operation).toList());
    }

    private static Operation operation(String text) {
        List<String> names = OPERATIONS.stream().map(Operation::reportName).toList();
        int index = names.indexOf(text);
        if (index < 0) {
            throw new UsageException(
                    "operation " + text + " is unknown, or needs parameters" + DidYouMean.of(text, names));
        }
        return OPERATIONS.get(index);
    }
}
