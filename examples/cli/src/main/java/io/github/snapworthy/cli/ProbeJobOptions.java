package io.github.snapworthy.cli;

import io.github.snapworthy.csi.CsiEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a Job that asks a driver on the node where its socket is. */
final class ProbeJobOptions {
    private static final Pattern IMAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:@-]*");
    private static final String SOCKETS = "unix:";
    private static final long SECONDS_TO_START = 300;

    @Option(
            names = "--job",
            paramLabel = "IMAGE",
            description =
                    "Ask nothing, and print a manifest instead: a Job of that image, which has this command, that asks"
                            + " on a node. ENDPOINT is then the path of the socket on the node.")
    private @Nullable String image;

    @Option(names = "--node", paramLabel = "NODE", description = "The node on which the Job runs; needed with --job.")
    private @Nullable String node;

    @Option(
            names = "--namespace",
            paramLabel = "NS",
            description =
                    "The namespace of the Job, which has to let pods mount folders of their node. Default: kube-system.")
    private @Nullable String namespace;

    boolean isWanted() {
        if (image == null && (node != null || namespace != null)) {
            throw new UsageException("--node and --namespace go with --job");
        }
        return image != null;
    }

    /** The manifest; it has only what was checked not to break out of it. */
    String manifest(List<CsiEndpoint> endpoints, String timeout, Duration limit) {
        if (image == null || !IMAGE.matcher(image).matches()) {
            throw new UsageException("job " + image + ": expected the name of an image, such as tools/snapworthy:1.0");
        }
        if (endpoints.size() != 1) {
            throw new UsageException("a Job asks at one endpoint, " + endpoints.size() + " were named");
        }
        String socket = endpoints.get(0).toString();
        String path = socket.startsWith(SOCKETS) ? socket.substring(SOCKETS.length()) : "";
        int slash = path.lastIndexOf('/');
        if (slash <= 0 || !path.startsWith("/")) {
            throw new UsageException(
                    "endpoint " + socket + ": for a Job expected the full path of the socket on the node");
        }
        return JOB.formatted(
                name("namespace", namespace == null ? "kube-system" : namespace),
                quoted(name("node", node == null ? "" : node)),
                quoted(image),
                quoted("unix:///csi/" + path.substring(slash + 1)),
                timeout,
                quoted(path.substring(0, slash)),
                SECONDS_TO_START + limit.toSeconds());
    }

    private static String name(String option, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new UsageException(option + " " + name + ": expected the name of a " + option);
        }
        return name;
    }

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

    /** In YAML a single quote in such a text is written twice. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static final String JOB = """
            # kubectl replace --force -f -, then: kubectl logs -n %1$s job/snapworthy-probe > evidence.yaml
            # It talks to no API server, and changes nothing: it opens the socket of the driver, for which it has to be root.
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: snapworthy-probe
              namespace: '%1$s'
            spec:
              backoffLimit: 0
              activeDeadlineSeconds: %7$d
              ttlSecondsAfterFinished: 3600
              template:
                spec:
                  nodeName: %2$s
                  restartPolicy: Never
                  automountServiceAccountToken: false
                  containers:
                    - name: probe
                      image: %3$s
                      command: [snapworthy, probe, --endpoint, %4$s, --timeout, %5$s, --export, '-']
                      securityContext:
                        runAsUser: 0
                        allowPrivilegeEscalation: false
                        capabilities: {drop: [ALL]}
                      volumeMounts:
                        - {name: socket, mountPath: /csi}
                  volumes:
                    - name: socket
                      hostPath: {path: %6$s, type: Directory}
            """;
}
