package io.github.snapworthy.cli;

import io.github.snapworthy.core.FactSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say who else knows something of drivers. */
final class ProviderOptions {
    @Option(
            names = "--plugin",
            paramLabel = "JAR",
            description = "A jar with a provider of facts about drivers, which is asked beside the bundled ones;"
                    + " repeatable.")
    private List<String> plugins = new ArrayList<>();

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description = "A file with an administrator's statements about drivers; repeatable. docs/facts.md has the"
                    + " format, snapworthy facts validate checks a file.")
    private List<String> overrides = new ArrayList<>();

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description = "A file with what was found out of drivers, as snapworthy probe and snapworthy-verify export"
                    + " it; repeatable. It is believed as it says.")
    private List<String> evidence = new ArrayList<>();

    @Option(
            names = "--evidence-holds",
            paramLabel = "TIME",
            description = "For how long such evidence holds, as 12h or 90d, counted back from when the facts were"
                    + " collected; older evidence counts as a statement, with a warning. Default: for ever.")
    private @Nullable String holds;

    /** Loads everything that was named, before anything is read. */
    Providers load() {
        Optional<Duration> limit = Optional.ofNullable(holds).map(text -> Durations.parse("evidence-holds", text));
        if (plugins.isEmpty() && overrides.isEmpty() && evidence.isEmpty() && limit.isEmpty()) {
            return Providers.bundled();
        }
        FactSet found = DriverFiles.evidence(evidence);
        return Providers.load(DriverFiles.overrides(overrides), found, limit, plugins);
    }
}
