package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.ClusterListing;
import io.github.snapworthy.kubernetes.Kubeconfig;
import io.github.snapworthy.kubernetes.ListOptions;
import io.github.snapworthy.kubernetes.LiveInventory;
import io.github.snapworthy.kubernetes.LiveKind;
import io.github.snapworthy.kubernetes.Reading;
import io.github.snapworthy.kubernetes.WatchOptions;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a live cluster as the source. */
final class LiveOptions {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
        try {
            return ClusterListing.list(client(), kinds, options).reading();
        } catch (IOException e) {
            throw new UnreachableException(String.valueOf(e.getMessage()));
        }
    }

    private ApiClient client() {
        try {
            return named(System.getenv()).client(Optional.ofNullable(context));
        } catch (IOException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    /** The one that is named, else the one that kubectl would take. */
    Kubeconfig named(Map<String, String> environment) {
        if (kubeconfig == null) {
            try {
                return Kubeconfig.find(environment);
            } catch (IOException e) {
                throw new InputException(e.getMessage() + ", or --kubeconfig FILE");
            }
        }
        try {
            return Kubeconfig.of(Path.of(kubeconfig));
        } catch (InvalidPathException e) {
            throw new UsageException("kubeconfig " + kubeconfig + ": expected the path of a file: " + e.getReason());
        }
    }

    /** Begins to watch all kinds of the cluster, and waits until something was heard of each. */
    LiveInventory watch() throws InterruptedException {
        LiveInventory live = LiveInventory.start(
                client(),
                Kind.ofClusters(),
                WatchOptions.builder().list(options()).build());
        boolean isHeard = live.await(PATIENCE);
        Collection<LiveKind> kinds = live.kinds().values();
        if (!isHeard || kinds.stream().allMatch(kind -> kind.state() == LiveKind.State.FAILED)) {
            live.close();
            String why = kinds.stream()
                    .flatMap(kind -> kind.failure().stream())
                    .findFirst()
                    .orElse("nothing was heard of it in " + PATIENCE.toSeconds() + " seconds");
            throw new UnreachableException("the cluster cannot be watched: " + why);
        }
        return live;
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
