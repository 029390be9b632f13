package io.github.snapworthy.verifytool;

import io.github.snapworthy.verify.simulated.SimulatedCluster;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The tool beside a simulated cluster: what it prints and its exit codes. */
abstract class VerifyRuns {
    @TempDir
    Path folder;

    SimulatedCluster cluster;
    Set<String> before;
    Path kubeconfig;
    String inNamespace = "lab";
    String dataSize = "1Mi";
    String out = "";
    String err = "";

    @BeforeEach
    void start() throws IOException {
        cluster = SimulatedCluster.start(folder);
        before = cluster.inventory();
        kubeconfig = Files.writeString(folder.resolve("kubeconfig"), """
                apiVersion: v1
                kind: Config
                current-context: lab
                clusters: [{name: lab, cluster: {server: "%s"}}]
                users: [{name: lab, user: {token: secret-token}}]
                contexts: [{name: lab, context: {cluster: lab, user: lab}}]
                """.formatted(cluster.url()));
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    List<String> arguments(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--kubeconfig", kubeconfig.toString(), "--namespace", inNamespace));
        arguments.addAll(List.of(more));
        return arguments;
    }

    int run(String... more) {
        StringWriter written = new StringWriter();
        StringWriter complained = new StringWriter();
        int code = Main.run(
                arguments(more).toArray(new String[0]),
                new PrintWriter(written, true),
                new PrintWriter(complained, true));
        out = written.toString();
        err = complained.toString();
        return code;
    }

    int verify(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--storage-class", "fast", "--data-size", dataSize));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(new String[0]));
    }
}
