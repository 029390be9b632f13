package io.github.snapworthy.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that says what is assumed. */
final class WhatIfOptions {
    @Option(
            names = "--what-if",
            paramLabel = "FILE",
            description =
                    "Decide as if these objects were there, each in place of the one of its name; with $patch: delete,"
                            + " as if it were not. A file, a folder, an archive or -; repeatable, the later one counts.")
    private List<String> overlays = new ArrayList<>();

    boolean isAsked() {
        return !overlays.isEmpty();
    }

    /** Reads what is assumed, beside the sources that were named. */
    Overlay read(List<String> sources, Terminal terminal) {
        if (overlays.contains("-") && sources.contains("-")) {
            throw new UsageException("- is both a source and a what-if: there is one standard input");
        }
        return Overlay.read(overlays, terminal.in());
    }

    /** The cluster as it would be; as it is where nothing is assumed. */
    Collected over(Collected collected, List<String> sources, Terminal terminal) {
        return isAsked() ? read(sources, terminal).over(collected) : collected;
    }
}
