package io.github.snapworthy.verifytool;

import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.facts.FactFileException;
import io.github.snapworthy.facts.FactFileProblem;
import io.github.snapworthy.facts.FactFiles;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.Kubeconfig;
import io.github.snapworthy.verify.CleanUp;
import io.github.snapworthy.verify.Verification;
import io.github.snapworthy.verify.Verifier;
import io.github.snapworthy.verify.VerifyPlan;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The one command. */
@Command(
        name = "snapworthy-verify",
        description = "Finds out on a live cluster whether snapshots, clones and group snapshots of a StorageClass give"
                + " their data back. Makes claims, snapshots and pods in the namespace, and removes them.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  everything was proved, or cleaned up",
            "  1  something was refuted, or data that was not flushed was lost",
            "  2  bad usage, or the library denies it",
            "  3  the cluster cannot be reached",
            "  4  something did not end or failed, or something is left, or evidence cannot be written"
        })
final class VerifyCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final Words words;

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "The kubeconfig. Default: $KUBECONFIG, else ~/.kube/config, else, in a pod, its service"
                    + " account.")
    private @Nullable String kubeconfig;

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "The context of the kubeconfig. Default: its current one.")
    private @Nullable String context;

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            required = true,
            description = "The namespace in which everything is made; it has to be there.")
    private String namespace = "";

    @Option(
            names = "--clean-up-limit",
            paramLabel = "TIME",
            description = "How long removing what was made may take. Default: 5m.")
    private String cleanUpLimit = "5m";

    @Mixin
    private PlanOptions planned = new PlanOptions();

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description =
                    "A file with what was found out of drivers before, as snapworthy probe exports it; repeatable."
                            + " It counts in the decision that is made first.")
    private List<String> evidence = new ArrayList<>();

    @Mixin
    private CleanUpOptions cleanUp = new CleanUpOptions();

    VerifyCommand(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException, TimeoutException, InterruptedException {
        Duration limit = Quantities.time("--clean-up-limit", cleanUpLimit);
        isNamespace();
        if (cleanUp.isAsked()) {
            if (planned.isGiven()) {
                throw new UsageException("--cleanup verifies nothing: expected no option that says what to verify");
            }
            return cleanUp(limit);
        }
        return verify(planned.plan(namespace, limit));
    }

    /** Plans know what the name of a namespace is. */
    private void isNamespace() {
        try {
            VerifyPlan.builder().namespace(namespace).storageClass("any").build();
        } catch (IllegalArgumentException e) {
            throw new UsageException("--" + e.getMessage());
        }
    }

    private int verify(VerifyPlan plan) throws IOException {
        result.check();
        FactSources known = sources().knowing(evidence());
        ApiClient client = client();
        Verification verification =
                Verifier.of(client, known, data.data(client)).verify(plan, words);
        words.say("run " + verification.run() + " has ended");
        boolean isWritten = result.write(verification, out, words);
        int code = ExitCodes.of(verification);
        return isWritten || code == ExitCodes.REFUTED ? code : ExitCodes.OPEN;
    }

    private FactSet evidence() {
        if (evidence.isEmpty()) {
            return FactSet.none();
        }
        try {
            return FactFiles.evidence(evidence.stream().map(Path::of).toList());
        } catch (FactFileException e) {
            throw new UsageException(
                    e.problems().stream().map(FactFileProblem::toString).collect(Collectors.joining("\n")));
        } catch (IOException | InvalidPathException e) {
            throw new UsageException(
                    "--evidence " + String.join(", ", evidence) + ": cannot be read: " + e.getMessage());
        }
    }

    private int cleanUp(Duration limit) throws IOException, TimeoutException, InterruptedException {
        ApiClient client = client();
        CleanUp done = Verifier.of(client, sources(), data.data(client)).cleanUp(namespace, cleanUp.scope(), limit);
        CleanUpLines.print(done, out);
        return ExitCodes.of(done);
    }

    private static FactSources sources() {
        return FactSources.discovered(VerifyCommand.class.getClassLoader());
    }

    private ApiClient client() {
        try {
            return named().client(Optional.ofNullable(context));
        } catch (IOException | InvalidPathException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Kubeconfig named() {
        if (kubeconfig != null) {
            return Kubeconfig.of(Path.of(kubeconfig));
        }
        try {
            return Kubeconfig.find(System.getenv());
        } catch (IOException e) {
            throw new UsageException(e.getMessage() + ", or --kubeconfig FILE");
        }
    }
}
