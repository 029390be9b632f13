package io.github.snapworthy.verifytool;

import io.github.snapworthy.verify.CleanUpScope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that ask for cleaning up after earlier runs. */
final class CleanUpOptions {
    @Option(
            names = "--cleanup",
            description = "Verify nothing: remove what earlier runs have left in the namespace and that cannot be"
                    + " going on any more.")
    private boolean isAsked;

    @Option(names = "--run", paramLabel = "ID", description = "With --cleanup: that run alone, be it going on.")
    private @Nullable String run;

    @Option(names = "--all", description = "With --cleanup: runs that may be going on, too.")
    private boolean isAll;

    boolean isAsked() {
        if (!isAsked && (run != null || isAll)) {
            throw new UsageException((run != null ? "--run" : "--all") + " needs --cleanup");
        }
        if (run != null && isAll) {
            throw new UsageException("--run and --all exclude each other: expected one of the two");
        }
        return isAsked;
    }

    CleanUpScope scope() {
        if (run != null) {
            try {
                return CleanUpScope.run(run);
            } catch (IllegalArgumentException e) {
                throw new UsageException("--" + e.getMessage());
            }
        }
        return isAll ? CleanUpScope.everyRun() : CleanUpScope.finishedRuns();
    }
}
