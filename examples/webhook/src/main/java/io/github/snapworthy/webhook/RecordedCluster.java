package io.github.snapworthy.webhook;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.kubernetes.KubernetesInventory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A cluster as files have it, read once: for tests, and for trying. It grows old by the times that its objects carry. */
final class RecordedCluster implements ClusterSource {
    private final Inventory seen;

    RecordedCluster(Inventory seen) {
        this.seen = seen;
    }

    /**
     * Reads files and folders.
     *
     * @throws IOException if one of them gave nothing at all
     */
    static RecordedCluster read(List<Path> files) throws IOException {
        return new RecordedCluster(KubernetesInventory.read(files.toArray(Path[]::new)));
    }

    @Override
    public Inventory current() {
        return seen;
    }
}
