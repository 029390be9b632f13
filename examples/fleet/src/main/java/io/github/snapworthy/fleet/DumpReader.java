package io.github.snapworthy.fleet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.kubernetes.InputProblem;
import io.github.snapworthy.kubernetes.ReadOptions;
import io.github.snapworthy.kubernetes.Reading;
import io.github.snapworthy.kubernetes.Source;
import java.util.ArrayList;
import java.util.List;

/** Reads the files of one dump together, as the command line reads a folder, and keeps none of their bytes. */
final class DumpReader {
    private static final String NOT_READ_FURTHER = " and is not read any further";

    private final FileOpener opener;
    private final DumpLimits limits;

    /** Reads by that opener, within these limits. */
    DumpReader(FileOpener opener, DumpLimits limits) {
        this.opener = opener;
        this.limits = limits;
    }

    /**
     * What a dump holds.
     *
     * @param seen the cluster
     * @param malformed the objects whose name is all that could be read
     * @param problems what was wrong with it
     * @param objects how many objects there are
     */
    record Contents(
            Inventory seen, ImmutableSet<ObjectRef> malformed, ImmutableList<InputProblem> problems, int objects) {}

    /** Reads a dump; throws {@link DumpException} where nothing of it can be decided. */
    Contents read(Dump dump, Deadline deadline) {
        if (dump.bytes() > limits.storedBytes()) {
            throw new DumpException(
                    Outcome.TOO_LARGE, "has " + dump.bytes() + " bytes, expected at most " + limits.storedBytes());
        }
        if (dump.files().isEmpty()) {
            throw new DumpException(
                    Outcome.UNREADABLE,
                    "holds no file that can be read: expected .yaml, .yml, .json, .jsonl, .ndjson, each also with"
                            + " .gz, or .zip, .tar, .tar.gz, .tgz");
        }
        List<DumpStream> streams = new ArrayList<>();
        for (Dump.DumpFile file : dump.files()) {
            streams.add(new DumpStream(opener, file, deadline));
        }
        Reading reading = read(streams);
        streams.forEach(DumpStream::throwIfFailed);
        return contents(reading);
    }

    private Reading read(List<DumpStream> streams) {
        try {
            return ClusterFiles.read(sources(streams), options());
        } catch (RuntimeException | Error e) {
            streams.forEach(stream -> stream.closeAfter(e));
            throw e;
        }
    }

    private static List<Source> sources(List<DumpStream> streams) {
        return streams.stream().map(stream -> Source.of(stream, stream.name())).toList();
    }

    private ReadOptions options() {
        return ReadOptions.builder()
                .maxBytes(limits.fileBytes())
                .maxObjects(limits.objects())
                .build();
    }

    private static Contents contents(Reading reading) {
        ImmutableList<InputProblem> problems = reading.problems();
        problems.stream()
                .filter(problem -> problem.message().endsWith(NOT_READ_FURTHER))
                .findFirst()
                .ifPresent(problem -> {
                    throw new DumpException(Outcome.TOO_LARGE, problem.message(), problems);
                });
        if (reading.changes().isEmpty()) {
            throw new DumpException(Outcome.UNREADABLE, "nothing in it could be read", problems);
        }
        Inventory seen = reading.addTo(Inventory.builder()).build();
        return new Contents(
                seen, malformed(reading, seen), problems, reading.objects().size());
    }

    private static ImmutableSet<ObjectRef> malformed(Reading reading, Inventory seen) {
        return reading.changes().stream()
                .filter(Change.Malformed.class::isInstance)
                .map(change -> ((Change.Malformed) change).ref())
                .filter(seen::isMalformed)
                .collect(ImmutableSet.toImmutableSet());
    }
}
