package io.github.snapworthy.webhook;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.kubernetes.InputProblem;
import io.github.snapworthy.kubernetes.InputProblem.Weight;
import io.github.snapworthy.kubernetes.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A cluster as files have it, read once: for tests, and for trying. It grows old by the times that its objects carry. */
final class RecordedCluster implements ClusterSource {
    private final Inventory seen;

    RecordedCluster(Inventory seen) {
        this.seen = seen;
    }

    /**
     * Reads files and folders, which are as old as that, or as the newest time in them.
     *
     * @throws IOException if one of them gave nothing at all
     */
    static RecordedCluster read(List<Path> files, Optional<Instant> collectedAt) throws IOException {
        Reading reading = ClusterFiles.read(files.toArray(Path[]::new));
        if (reading.hasUnreadableSource()) {
            throw new IOException(reading.problems().stream()
                    .filter(problem -> problem.weight() == Weight.UNREADABLE)
                    .map(InputProblem::toString)
                    .collect(Collectors.joining("\n")));
        }
        Inventory.Builder builder = reading.addTo(Inventory.builder());
        collectedAt.ifPresent(builder::collectedAt);
        return new RecordedCluster(builder.build());
    }

    @Override
    public Inventory current() {
        return seen;
    }
}
