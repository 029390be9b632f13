package io.github.snapworthy.kubernetes;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.kubernetes.InputProblem.Weight;
import java.io.IOException;
import java.nio.file.Path;

/** Inventories of clusters, for hosts that ask no questions: see {@link ClusterFiles} for the problems of the input. */
public final class KubernetesInventory {
    private KubernetesInventory() {}

    /**
     * Reads files and folders. What is broken in them is unknown in the inventory, never absent.
     *
     * @throws IOException if one of the paths gave nothing at all
     */
    public static Inventory read(Path... paths) throws IOException {
        Reading reading = ClusterFiles.read(paths);
        for (InputProblem problem : reading.problems()) {
            if (problem.weight() == Weight.UNREADABLE) {
                throw new IOException(problem.toString());
            }
        }
        return reading.addTo(Inventory.builder()).build();
    }
}
