package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.kubernetes.LiveInventory;
import io.github.snapworthy.kubernetes.ReadOptions;
import io.github.snapworthy.kubernetes.Reading;
import io.github.snapworthy.report.PlainText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say where the facts come from and how well they are known. */
final class SourceOptions {
    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description = "Files or folders of YAML or JSON, archives (.gz, .tar.gz, .zip), - for standard input."
                    + " Default: a bundled sample cluster; see --live.")
    private List<String> sources = new ArrayList<>();

    @Mixin
    private final LiveOptions live = new LiveOptions();

    @Option(
            names = "--unreadable",
            paramLabel = "KIND[=WHY]",
            description = "Treat a kind as unreadable, WHY being FORBIDDEN (default) or FAILED; repeatable.")
    private List<String> unreadable = new ArrayList<>();

    @Option(
            names = "--assume-complete",
            description = "A kind that the source does not hold is empty, instead of not observed.")
    private boolean assumesComplete;

    @Option(
            names = "--collected-at",
            paramLabel = "TIME",
            description = "When the facts were collected, as 2026-11-25T12:00:00Z. Default: the newest time in them.")
    private @Nullable String collectedAt;

    @Option(names = "--strict", description = "A broken document is an error, instead of an entry in the report.")
    private boolean isStrict;

    @Option(names = "--progress", description = "Show progress on standard error. Default: on a terminal.")
    private boolean showsProgress;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress, and no word on standard error but errors.")
    private boolean isQuiet;

    /** Reads all that the sources hold; the options are checked first. */
    Collected read(Terminal terminal) {
        return read(Kind.ofClusters(), terminal);
    }

    /** Reads the sources, of a live cluster these kinds alone; the options are checked first. */
    Collected read(Collection<Kind> ofLiveCluster, Terminal terminal) {
        Map<Kind, Unreadable> hidden = hidden();
        Optional<Instant> instant = Optional.ofNullable(collectedAt).map(SourceOptions::instant);
        Reading reading = live.isAsked(sources) ? live.read(ofLiveCluster) : readFiles(terminal);
        Problems.check(reading, isStrict);
        Inventory.Builder builder = reading.addTo(Inventory.builder());
        hidden.forEach(builder::unreadable);
        instant.ifPresent(builder::collectedAt);
        if (assumesComplete) {
            builder.assumeComplete();
        }
        Inventory seen = builder.build();
        return new Collected(seen, malformed(reading, seen, hidden.keySet()), Problems.of(reading));
    }

    /** Begins to watch the live cluster, which has to be the source, as it is. */
    LiveInventory watch() throws InterruptedException {
        if (!live.isAsked(sources)) {
            throw new UsageException("--watch needs --live");
        }
        if (assumesComplete || isStrict || collectedAt != null || !unreadable.isEmpty()) {
            throw new UsageException(
                    "--watch takes the cluster as it is: --assume-complete, --strict, --collected-at and --unreadable"
                            + " do not go with it");
        }
        return live.watch();
    }

    /** Says something beside the report, unless it has to be quiet. */
    void say(String message, Terminal terminal) {
        if (!isQuiet) {
            terminal.err().println("snapworthy: " + PlainText.line(message));
        }
    }

    /** Of a kind that counts as unreadable nobody knows what there is. */
    private static ImmutableSet<ObjectRef> malformed(Reading reading, Inventory seen, Set<Kind> hidden) {
        return reading.changes().stream()
                .filter(Change.Malformed.class::isInstance)
                .map(change -> ((Change.Malformed) change).ref())
                .filter(ref -> seen.isMalformed(ref) && !hidden.contains(ref.kind()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private Reading readFiles(Terminal terminal) {
        Inputs inputs = Inputs.of(sources, terminal.in());
        if (inputs.isSample()) {
            say("no source was named: this is the bundled sample cluster", terminal);
        }
        boolean shown = !isQuiet && (showsProgress || terminal.features().contains(Terminal.Feature.PROGRESS));
        ReadOptions.Builder options = ReadOptions.builder();
        if (!shown) {
            return ClusterFiles.read(inputs.sources(), options.build());
        }
        try (ProgressLine progress = new ProgressLine(terminal.err())) {
            return ClusterFiles.read(
                    inputs.sources(), options.listener(progress::bytesRead).build());
        }
    }

    private Map<Kind, Unreadable> hidden() {
        Map<Kind, Unreadable> hidden = new EnumMap<>(Kind.class);
        for (String text : unreadable) {
            int equals = text.indexOf('=');
            Kind kind = KindNames.parse(equals < 0 ? text : text.substring(0, equals));
            hidden.put(kind, equals < 0 ? Unreadable.FORBIDDEN : why(text.substring(equals + 1)));
        }
        return hidden;
    }

    private static Unreadable why(String text) {
        return switch (text) {
            case "FORBIDDEN" -> Unreadable.FORBIDDEN;
            case "FAILED" -> Unreadable.FAILED;
            default ->
                throw new UsageException("unreadable: reason " + text + " is unknown"
                        + DidYouMean.of(text, ImmutableList.of("FORBIDDEN", "FAILED")));
        };
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new UsageException(
                    "collected-at " + text + ": expected a time with its zone, as 2026-11-25T12:00:00Z");
        }
    }
}
