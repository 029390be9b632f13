package io.github.snapworthy.cli;

import java.util.ArrayList;
import java.util.List;
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

    /** Loads everything that was named, before anything is read. */
    Providers load() {
        return plugins.isEmpty() && overrides.isEmpty()
                ? Providers.bundled()
                : Providers.load(Overrides.read(overrides), plugins);
    }
}
