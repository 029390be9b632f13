package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.ClusterListing;
import io.github.snapworthy.kubernetes.ListOptions;
import io.github.snapworthy.kubernetes.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a live cluster as the source. */
final class LiveOptions {
    @Option(names = "--live", description = "Read the cluster of the kubeconfig instead of files.")
    private boolean isLive;

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "With --live: the kubeconfig. Default: $KUBECONFIG, else ~/.kube/config, else, in a pod, its"
                    + " service account.")
    private @Nullable String kubeconfig;

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "With --live: the context of the kubeconfig. Default: its current one.")
    private @Nullable String context;

    @Option(
            names = "--live-namespace",
            paramLabel = "NAME",
            description =
                    "With --live, for want of rights: read kinds of namespaces in this namespace only; repeatable.")
    private List<String> namespaces = new ArrayList<>();

    /** Whether a live cluster is the source; the options have to fit together, and with files that were named. */
    boolean isAsked(List<String> sources) {
        if (isLive && !sources.isEmpty()) {
            throw new UsageException(
                    "--live and source " + sources.get(0) + " exclude each other: expected one of the two");
        }
        if (!isLive) {
            needsLive("--kubeconfig", kubeconfig != null);
            needsLive("--context", context != null);
            needsLive("--live-namespace", !namespaces.isEmpty());
        }
        return isLive;
    }

    private static void needsLive(String option, boolean isThere) {
        if (isThere) {
            throw new UsageException(option + " needs --live");
        }
    }

    /** Lists these kinds of the cluster. */
    Reading read(Collection<Kind> kinds) {
        ListOptions options = options();
        Kubeconfig config = Kubeconfig.find(Optional.ofNullable(kubeconfig), System.getenv());
        try {
            return ClusterListing.list(config.client(Optional.ofNullable(context)), kinds, options)
                    .reading();
        } catch (IOException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    private ListOptions options() {
        try {
            return ListOptions.builder()
                    .namespaces(ImmutableSortedSet.copyOf(namespaces))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new UsageException("live-" + e.getMessage());
        }
    }
}
