package io.github.snapworthy.webhook;

import io.github.snapworthy.kubernetes.Kubeconfig;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say where the cluster is seen. */
final class ClusterOptions {
    /** What is known is published about once a second, so that it may well be that old, and is not to be seen as too old. */
    private static final Duration LEAST_AGE = Duration.ofSeconds(10);

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description =
                    "The kubeconfig of the cluster to watch. Default: the service account of the pod that this runs"
                            + " in.")
    private @Nullable Path kubeconfig;

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "With --kubeconfig: the context. Default: its current one.")
    private @Nullable String context;

    @Option(
            names = "--recorded",
            paramLabel = "PATH",
            description = "Instead of a cluster: files or folders with its objects; repeatable.")
    private List<Path> recorded = new ArrayList<>();

    @Option(
            names = "--collected-at",
            paramLabel = "TIME",
            description =
                    "With --recorded: when these were collected, as 2026-11-25T12:00:00Z. Default: the newest time in"
                            + " them.")
    private @Nullable Instant collectedAt;

    @Option(
            names = "--max-age",
            paramLabel = "DURATION",
            defaultValue = "PT5M",
            description =
                    "How old what is known may be, as PT5M. Older than that nothing is decided, and the webhook is"
                            + " not ready. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private Duration maxAge;

    /** How old what is known may be. */
    Duration maxAge() {
        require(maxAge.compareTo(LEAST_AGE) >= 0, "--max-age: expected " + LEAST_AGE + " or more");
        return maxAge;
    }

    /**
     * The cluster as it is from now on, or as files have it.
     *
     * @throws IOException if there is no way to the cluster, or a file gave nothing at all
     */
    ClusterSource open() throws IOException {
        require(context == null || kubeconfig != null, "--context needs --kubeconfig");
        require(kubeconfig == null || recorded.isEmpty(), "--kubeconfig and --recorded exclude each other");
        require(collectedAt == null || !recorded.isEmpty(), "--collected-at needs --recorded");
        if (!recorded.isEmpty()) {
            return RecordedCluster.read(recorded, Optional.ofNullable(collectedAt));
        }
        return LiveCluster.watch(client(), maxAge());
    }

    private ApiClient client() throws IOException {
        if (kubeconfig != null) {
            return Kubeconfig.of(kubeconfig).client(Optional.ofNullable(context));
        }
        try {
            return Kubeconfig.inPod().client(Optional.empty());
        } catch (IOException e) {
            throw new IOException(e.getMessage() + "; else expected --kubeconfig or --recorded", e);
        }
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
