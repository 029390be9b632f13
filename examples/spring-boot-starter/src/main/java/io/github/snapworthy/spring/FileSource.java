package io.github.snapworthy.spring;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.kubernetes.KubernetesInventory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file or a folder, read again by whoever asks when it was read too long ago. */
final class FileSource implements InventorySource {
    private static final Logger LOG = LoggerFactory.getLogger(FileSource.class);

    private final Path path;
    private final Duration refresh;
    private final InstantSource clock;
    private Inventory seen;
    private Instant readAt;
    private Optional<String> problem = Optional.empty();

    /**
     * Reads it for the first time.
     *
     * @throws IOException if nothing can be read
     */
    FileSource(Path path, Duration refresh, InstantSource clock) throws IOException {
        this.path = path;
        this.refresh = refresh;
        this.clock = clock;
        this.readAt = clock.instant();
        this.seen = KubernetesInventory.read(path);
    }

    /** What was read last; where it cannot be read again it stays, and {@link #problem} says so. */
    @Override
    public synchronized Inventory current() {
        Instant now = clock.instant();
        if (!refresh.isZero() && Duration.between(readAt, now).compareTo(refresh) > 0) {
            readAt = now;
            readAgain();
        }
        return seen;
    }

    private void readAgain() {
        try {
            seen = KubernetesInventory.read(path);
            problem = Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read again, what was read before stays: {}", path, e.getMessage());
            problem = Optional.of("the file cannot be read again");
        }
    }

    @Override
    public synchronized Optional<String> problem() {
        return problem;
    }
}
