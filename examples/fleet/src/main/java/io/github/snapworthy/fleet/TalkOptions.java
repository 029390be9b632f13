package io.github.snapworthy.fleet;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what is told on standard error. */
final class TalkOptions {
    @Option(names = "--progress", description = "Show progress on standard error. Default: on a terminal.")
    private boolean showsProgress;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress, and no word on standard error but errors.")
    private boolean isQuiet;

    boolean isQuiet() {
        return isQuiet;
    }

    /** The line to show progress on, where somebody wants it. */
    Optional<ProgressLine> line(Terminal terminal) {
        return !isQuiet && (showsProgress || terminal.isPerson())
                ? Optional.of(new ProgressLine(terminal.err()))
                : Optional.empty();
    }

    /** Says something that is no error, unless it has to be quiet. */
    void say(String message, Terminal terminal) {
        if (!isQuiet) {
            terminal.say(message);
        }
    }
}
