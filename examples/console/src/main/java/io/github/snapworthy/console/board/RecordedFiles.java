package io.github.snapworthy.console.board;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.kubernetes.InputProblem;
import io.github.snapworthy.kubernetes.InputProblem.Weight;
import io.github.snapworthy.kubernetes.Reading;
import io.github.snapworthy.report.Report.Position;
import io.github.snapworthy.report.Report.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as files have it, which are looked at several times a second and read again when they are not what they were. What
 * makes less sense than before, a file that was broken or is half written, changes nothing: what was known stays, and the
 * board shows the problem.
 */
public final class RecordedFiles implements AutoCloseable {
    private static final Duration OFTEN = Duration.ofMillis(250);

    private final ImmutableList<Path> paths;
    private final Consumer<Sighting> listener;
    private final ScheduledExecutorService clock;
    private FileStamps stamps;
    private Reading known;
    private Sighting told;
    private @Nullable ScheduledFuture<?> looking;

    private RecordedFiles(List<Path> paths, FileStamps stamps, Reading known, Consumer<Sighting> listener) {
        this.paths = ImmutableList.copyOf(paths);
        this.stamps = stamps;
        this.known = known;
        this.listener = listener;
        this.told = sighting(known, Optional.empty());
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "console-files");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Reads files and folders, tells of them, and goes on to look at them until it is closed.
     *
     * @throws IOException if one of them gives nothing at all
     */
    public static RecordedFiles watch(List<Path> paths, Consumer<Sighting> listener) throws IOException {
        FileStamps stamps = FileStamps.of(paths);
        Reading reading = ClusterFiles.read(paths.toArray(Path[]::new));
        if (reading.hasUnreadableSource()) {
            throw new IOException(words(reading, Weight.UNREADABLE));
        }
        RecordedFiles files = new RecordedFiles(paths, stamps, reading, listener);
        listener.accept(files.told);
        files.looking = files.clock.scheduleWithFixedDelay(
                files::look, OFTEN.toMillis(), OFTEN.toMillis(), TimeUnit.MILLISECONDS);
        return files;
    }

    /** Looks at the files once; whatever goes wrong is shown, and looked at again. */
    private void look() {
        try {
            FileStamps now = FileStamps.of(paths);
            if (!now.equals(stamps)) {
                read(now);
            }
        } catch (RuntimeException e) { // the next look must not be lost to a defect in this one
            tell(told.staleBecause("a defect of this program: " + e));
        }
    }

    private void read(FileStamps before) {
        Reading reading = ClusterFiles.read(paths.toArray(Path[]::new));
        if (!FileStamps.of(paths).equals(before)) {
            return; // somebody is writing; the next look reads what he wrote
        }
        stamps = before;
        String lost = lost(reading);
        if (!lost.isEmpty()) {
            tell(told.staleBecause(lost));
            return;
        }
        Sighting sighting = sighting(reading, changes(reading));
        known = reading;
        tell(sighting);
    }

    private void tell(Sighting sighting) {
        told = sighting;
        listener.accept(sighting);
    }

    /**
     * What was lost that was not lost before, in words; empty where nothing was. Where it stands in its source does not count: what
     * is broken may move when something is written before it.
     */
    private String lost(Reading reading) {
        Multiset<Lost> before = losses(known).map(Lost::of).collect(Collectors.toCollection(HashMultiset::create));
        return losses(reading)
                .filter(problem -> !before.remove(Lost.of(problem)))
                .map(InputProblem::toString)
                .limit(3)
                .collect(Collectors.joining("; "));
    }

    private static Stream<InputProblem> losses(Reading reading) {
        return reading.problems().stream().filter(problem -> problem.weight() != Weight.ODD);
    }

    /** A loss wherever it stands. */
    private record Lost(String source, String message, Weight weight) {
        /** A parser may name other places in its words. */
        private static final Pattern PLACE = Pattern.compile("\\b(line|column) \\d+");

        static Lost of(InputProblem problem) {
            return new Lost(problem.source(), PLACE.matcher(problem.message()).replaceAll("$1"), problem.weight());
        }
    }

    private static String words(Reading reading, Weight worst) {
        return reading.problems().stream()
                .filter(problem -> problem.weight().compareTo(worst) >= 0)
                .map(InputProblem::toString)
                .collect(Collectors.joining("\n"));
    }

    private static Sighting sighting(Reading reading, Optional<ImmutableList<Change>> changes) {
        Inventory seen = reading.addTo(Inventory.builder()).build();
        ImmutableList<Problem> problems = reading.problems().stream()
                .map(problem -> new Problem(
                        problem.source(),
                        new Position(problem.document(), problem.line(), problem.column()),
                        problem.message()))
                .collect(ImmutableList.toImmutableList());
        return new Sighting(seen, changes, problems, Optional.empty());
    }

    /** What objects came, went and changed; empty where anything else did: what lists vouch for, or what cannot be taken back. */
    private Optional<ImmutableList<Change>> changes(Reading reading) {
        Map<ObjectRef, ClusterObject> then = objects(known);
        Map<ObjectRef, ClusterObject> now = objects(reading);
        if (!others(known).equals(others(reading)) || !namespaces(then).equals(namespaces(now))) {
            return Optional.empty();
        }
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        now.forEach((ref, object) -> {
            if (!object.equals(then.get(ref))) {
                changes.add(Change.put(object));
            }
        });
        then.keySet().stream().filter(ref -> !now.containsKey(ref)).forEach(ref -> changes.add(Change.remove(ref)));
        return Optional.of(changes.build());
    }

    private static Map<ObjectRef, ClusterObject> objects(Reading reading) {
        Map<ObjectRef, ClusterObject> objects = new LinkedHashMap<>();
        reading.objects().forEach(object -> objects.put(object.ref(), object));
        return objects;
    }

    private static ImmutableSet<Change> others(Reading reading) {
        return reading.changes().stream()
                .filter(change -> !(change instanceof Change.Put))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSet<String> namespaces(Map<ObjectRef, ClusterObject> objects) {
        return objects.keySet().stream()
                .flatMap(ref -> Stream.of(ref.kind().group(), ref.namespace()))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Looks no more, and leaves no thread behind. */
    @Override
    public void close() {
        if (looking != null) {
            looking.cancel(false);
        }
        clock.shutdownNow();
    }
}
