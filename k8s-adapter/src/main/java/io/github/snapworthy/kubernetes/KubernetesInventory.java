package io.github.snapworthy.kubernetes;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.InputProblem.Weight;
import io.kubernetes.client.openapi.ApiClient;
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

    /**
     * Lists kinds of a live cluster with default options; see {@link ClusterListing} for what became of each kind, and for
     * reading some namespaces only.
     *
     * @param client the host's client, whose address, TLS, authentication and connections are used
     * @param kinds the kinds to list, see {@link io.github.snapworthy.core.Advisor#reads}
     * @throws IOException if the cluster cannot be reached at all; a kind that cannot be read is a fact in the inventory
     * @throws java.io.InterruptedIOException if this thread is interrupted, which it then still is
     */
    public static Inventory list(ApiClient client, Iterable<Kind> kinds) throws IOException {
        return list(client, kinds, ListOptions.defaults());
    }

    /** Lists kinds of a live cluster with options, as {@link #list(ApiClient, Iterable)} does. */
    public static Inventory list(ApiClient client, Iterable<Kind> kinds, ListOptions options) throws IOException {
        return ClusterListing.list(client, kinds, options)
                .addTo(Inventory.builder())
                .build();
    }
}
