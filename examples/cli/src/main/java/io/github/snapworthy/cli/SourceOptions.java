package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.LiveInventory;
import io.github.snapworthy.kubernetes.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options that say where the facts come from. */
final class SourceOptions {
    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description = "Files or folders of YAML or JSON, archives (.gz, .tar.gz, .zip), - for standard input."
                    + " Default: a bundled sample cluster; see --live.")
    private List<String> sources = new ArrayList<>();

    @Mixin
    private final LiveOptions live = new LiveOptions();

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    /** Reads all that the sources hold; the options are checked first. */
    Collected read(Terminal terminal) {
        return read(Kind.ofClusters(), terminal);
    }

    /** Reads the sources, of a live cluster these kinds alone; the options are checked first. */
    Collected read(Collection<Kind> ofLiveCluster, Terminal terminal) {
        reading.check();
        Reading read = live.isAsked(sources) ? live.read(ofLiveCluster) : reading.readFiles(sources, terminal);
        return reading.collect(read);
    }

    /** The sources that were named. */
    ImmutableList<String> named() {
        return ImmutableList.copyOf(sources);
    }

    /** Begins to watch the live cluster, which has to be the source, as it is. */
    LiveInventory watch() throws InterruptedException {
        if (!live.isAsked(sources)) {
            throw new UsageException("--watch needs --live");
        }
        if (reading.changesAnything()) {
            throw new UsageException(
                    "--watch takes the cluster as it is: --assume-complete, --strict, --collected-at and --unreadable"
                            + " do not go with it");
        }
        return live.watch();
    }

    /** Says something beside the report, unless it has to be quiet. */
    void say(String message, Terminal terminal) {
        reading.say(message, terminal);
    }
}
