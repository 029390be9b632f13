package io.github.snapworthy.console;

import io.github.snapworthy.console.board.Board;
import io.github.snapworthy.console.board.BundledSample;
import io.github.snapworthy.console.board.LiveCluster;
import io.github.snapworthy.console.board.RecordedFiles;
import io.github.snapworthy.core.ProfileChoice;
import io.github.snapworthy.kubernetes.Kubeconfig;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say which cluster is looked at. */
final class SourceOptions {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description =
                    "Files or folders with the objects of a cluster, which are read again when they change. None: a"
                            + " bundled sample.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--live", description = "Watch the cluster of the kubeconfig instead of files.")
    private boolean isLive;

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "With --live: the kubeconfig. Default: $KUBECONFIG, else ~/.kube/config, else, in a pod, its"
                    + " service account.")
    private @Nullable Path kubeconfig;

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "With --live: the context of the kubeconfig. Default: its current one.")
    private @Nullable String context;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = ProfileChoice.AUTO,
            description =
                    "Whose rules decide: auto, kubernetes, harvester, kubevirt or velero. Default: ${DEFAULT-VALUE},"
                            + " by what is seen.")
    @SuppressWarnings("NullAway.Init")
    private String profile;

    /** Refuses options that do not fit together. */
    void check() {
        require(ProfileChoice.names().contains(profile), "--profile: expected one of " + ProfileChoice.names());
        require(!isLive || files.isEmpty(), "--live and files exclude each other");
        require(isLive || kubeconfig == null, "--kubeconfig needs --live");
        require(isLive || context == null, "--context needs --live");
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    String profile() {
        return profile;
    }

    /** What is looked at, for people. */
    String words() {
        if (isLive) {
            return "live cluster" + (context == null ? "" : " " + context);
        }
        return files.isEmpty()
                ? "bundled sample"
                : files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    /**
     * Tells the board of the cluster, and goes on to until it is closed.
     *
     * @throws IOException if there is nothing to tell
     */
    AutoCloseable open(Board board) throws IOException, InterruptedException {
        if (isLive) {
            return live(board);
        }
        if (!files.isEmpty()) {
            return RecordedFiles.watch(files, board::tell);
        }
        board.tell(BundledSample.read());
        return () -> {};
    }

    private Kubeconfig named() throws IOException {
        if (kubeconfig != null) {
            return Kubeconfig.of(kubeconfig);
        }
        try {
            return Kubeconfig.find(System.getenv());
        } catch (IOException e) {
            throw new IOException(e.getMessage() + ", or --kubeconfig FILE", e);
        }
    }

    private AutoCloseable live(Board board) throws IOException, InterruptedException {
        ApiClient client = named().client(Optional.ofNullable(context));
        try {
            return LiveCluster.watch(client, PATIENCE, board::tell);
        } catch (IOException e) {
            throw new UnreachableException(String.valueOf(e.getMessage()));
        }
    }
}
