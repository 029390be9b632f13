package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.kubernetes.ReadOptions;
import io.github.snapworthy.kubernetes.Reading;
import io.github.snapworthy.report.PlainText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how what was read is taken. */
final class ReadingOptions {
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

    /** Checks everything before anything is read. */
    void check() {
        hidden();
        instant();
    }

    /** Whether the facts are taken otherwise than they come. */
    boolean changesAnything() {
        return assumesComplete || isStrict || collectedAt != null || !unreadable.isEmpty();
    }

    /** What was read, as it is to be taken. */
    Collected collect(Reading reading) {
        Map<Kind, Unreadable> hidden = hidden();
        Problems.check(reading, isStrict);
        Inventory.Builder builder = reading.addTo(Inventory.builder());
        hidden.forEach(builder::unreadable);
        instant().ifPresent(builder::collectedAt);
        if (assumesComplete) {
            builder.assumeComplete();
        }
        Inventory seen = builder.build();
        return new Collected(seen, malformed(reading, seen, hidden.keySet()), Problems.of(reading));
    }

    /** Says something beside the report, unless it has to be quiet. */
    void say(String message, Terminal terminal) {
        if (!isQuiet) {
            terminal.err().println("snapworthy: " + PlainText.line(message));
        }
    }

    /** Reads files, folders, archives and standard input; without any, the bundled sample. */
    Reading readFiles(List<String> sources, Terminal terminal) {
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

    /** Of a kind that counts as unreadable nobody knows what there is. */
    private static ImmutableSet<ObjectRef> malformed(Reading reading, Inventory seen, Set<Kind> hidden) {
        return reading.changes().stream()
                .filter(Change.Malformed.class::isInstance)
                .map(change -> ((Change.Malformed) change).ref())
                .filter(ref -> seen.isMalformed(ref) && !hidden.contains(ref.kind()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private Optional<Instant> instant() {
        return Optional.ofNullable(collectedAt).map(ReadingOptions::instant);
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
