package io.github.snapworthy.kubernetes;

import static java.util.Objects.requireNonNull;

import io.github.snapworthy.kubernetes.internal.tokens.OneLine;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.ClientBuilder;
import io.kubernetes.client.util.KubeConfig;
import io.kubernetes.client.util.credentials.AccessTokenAuthentication;
import io.kubernetes.client.util.credentials.Authentication;
import io.kubernetes.client.util.credentials.ClientCertificateAuthentication;
import io.kubernetes.client.util.credentials.KubeconfigAuthentication;
import io.kubernetes.client.util.credentials.RefreshAuthentication;
import io.kubernetes.client.util.credentials.UsernamePasswordAuthentication;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Where the address of a cluster and the credentials come from: a kubeconfig, or the service account of a pod. Beside what
 * {@code ClientBuilder} does, it says in one line what is wrong, and refuses a user whose plug-in or file gave no credentials,
 * for whom the client would ask as nobody. Immutable and safe for all threads.
 *
 * @param file the kubeconfig, empty for the service account of the pod that this runs in
 */
public record Kubeconfig(Optional<Path> file) {
    /** See the class. */
    public Kubeconfig {
        requireNonNull(file, "file");
    }

    /** This file; it is read when a client is made. */
    public static Kubeconfig of(Path file) {
        return new Kubeconfig(Optional.of(file));
    }

    /** The service account of the pod that this runs in; its token is read again when it is renewed. */
    public static Kubeconfig inPod() {
        return new Kubeconfig(Optional.empty());
    }

    /**
     * The one that kubectl would take: of {@code KUBECONFIG}, else the usual one in {@code HOME}, else the service account
     * where there is {@code KUBERNETES_SERVICE_HOST}.
     *
     * @param environment as {@link System#getenv()}
     * @throws IOException if there is none of these, or {@code KUBECONFIG} names several files, which kubectl would merge
     */
    public static Kubeconfig find(Map<String, String> environment) throws IOException {
        String variable = environment.getOrDefault("KUBECONFIG", "");
        if (variable.contains(File.pathSeparator)) {
            throw new IOException("KUBECONFIG names several files: expected one");
        }
        if (!variable.isEmpty()) {
            return of(path(variable));
        }
        Path usual = Path.of(environment.getOrDefault("HOME", ""), ".kube", "config");
        if (Files.exists(usual)) {
            return of(usual);
        }
        if (environment.containsKey("KUBERNETES_SERVICE_HOST")) {
            return inPod();
        }
        throw new IOException("no kubeconfig was found: expected KUBECONFIG or " + usual);
    }

    private static Path path(String variable) throws IOException {
        try {
            return Path.of(variable);
        } catch (InvalidPathException e) {
            throw new IOException("KUBECONFIG: expected the path of a file: " + e.getReason(), e);
        }
    }

    /**
     * A client of the cluster of that context, or of the current one. A credential plug-in that the user has is run.
     *
     * @throws IOException if the file cannot be read or is none, there is no such context, it leads to no server, or no
     *     credentials can be had; the message is one line that names the file
     */
    public ApiClient client(Optional<String> context) throws IOException {
        if (file.isEmpty()) {
            return clientInPod(context);
        }
        KubeConfig config = load(file.get());
        choose(config, context);
        if (config.getServer() == null) {
            throw wrong("context " + config.getCurrentContext() + ": expected a cluster of the file that has a server");
        }
        return client(config);
    }

    private ApiClient client(KubeConfig config) throws IOException {
        ClientBuilder builder;
        ApiClient client;
        try {
            builder = ClientBuilder.kubeconfig(config);
            client = builder.build();
        } catch (IOException | RuntimeException e) { // the client throws whatever it stumbles over
            throw wrong("context " + config.getCurrentContext() + ": no client can be made of it: " + words(e));
        }
        if (builder.getAuthentication() instanceof KubeconfigAuthentication made && !isSome(made)) {
            Optional<String> from = credentials(config);
            if (from.isPresent()) {
                throw wrong("context " + config.getCurrentContext() + ": its user has no credentials: " + from.get());
            }
        }
        return client;
    }

    private static boolean isSome(KubeconfigAuthentication made) {
        Authentication used = made.getDelegateAuthentication();
        return used instanceof AccessTokenAuthentication
                || used instanceof RefreshAuthentication
                || used instanceof ClientCertificateAuthentication
                || used instanceof UsernamePasswordAuthentication;
    }

    /** Where the credentials of the user were to come from that the client, which says nothing of it, has not got. */
    private static Optional<String> credentials(KubeConfig config) {
        String name = named(config.getContexts(), config.getCurrentContext(), "context")
                .map(context -> String.valueOf(context.get("user")))
                .orElse("");
        Map<?, ?> user = named(config.getUsers(), name, "user").orElse(Map.of());
        if (user.get("exec") instanceof Map<?, ?> plugin) {
            return Optional.of("expected an ExecCredential of " + plugin.get("apiVersion") + " from its plug-in "
                    + plugin.get("command"));
        }
        return Optional.ofNullable(user.get("tokenFile")).map(file -> "expected a token in the file " + file);
    }

    private static Optional<Map<?, ?>> named(@Nullable List<?> entries, String name, String what) {
        for (Object entry : entries == null ? List.of() : entries) {
            if (entry instanceof Map<?, ?> map
                    && name.equals(map.get("name"))
                    && map.get(what) instanceof Map<?, ?> content) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }

    private static ApiClient clientInPod(Optional<String> context) throws IOException {
        if (context.isPresent()) {
            throw new IOException("context " + context.get() + ": expected a kubeconfig that has it");
        }
        try {
            return ClientBuilder.cluster().build();
        } catch (IOException | RuntimeException e) {
            throw new IOException("the service account of the pod cannot be used: " + words(e), e);
        }
    }

    private KubeConfig load(Path path) throws IOException {
        try (Reader reader = Files.newBufferedReader(path)) {
            KubeConfig config = KubeConfig.loadKubeConfig(reader);
            config.setFile(path.toAbsolutePath().toFile());
            return config;
        } catch (NoSuchFileException e) {
            throw wrong("there is no such file");
        } catch (IOException e) {
            throw wrong("cannot be read: " + words(e));
        } catch (MarkedYAMLException e) {
            throw wrong(e);
        } catch (YAMLException | ClassCastException | NullPointerException e) {
            throw wrong("is no kubeconfig: expected a map with the lists clusters, contexts and users");
        }
    }

    private IOException wrong(MarkedYAMLException e) {
        String place = e.getProblemMark() == null
                ? ""
                : "line " + (e.getProblemMark().getLine() + 1) + ", column "
                        + (e.getProblemMark().getColumn() + 1) + ": ";
        return wrong(place + "is not valid YAML: " + OneLine.of(String.valueOf(e.getProblem())));
    }

    private void choose(KubeConfig config, Optional<String> context) throws IOException {
        List<?> contexts = config.getContexts() == null ? List.of() : config.getContexts();
        List<String> names = contexts.stream()
                .filter(Map.class::isInstance)
                .map(entry -> String.valueOf(((Map<?, ?>) entry).get("name")))
                .toList();
        Optional<String> wanted = context.or(() -> Optional.ofNullable(config.getCurrentContext()));
        if (wanted.isEmpty()) {
            throw wrong("has no current-context: expected one, or --context NAME");
        }
        if (names.isEmpty()) {
            throw wrong("holds no contexts: expected " + wanted.get());
        }
        if (!names.contains(wanted.get())) {
            throw wrong("context " + wanted.get() + " is unknown: expected one of " + String.join(", ", names));
        }
        if (!config.setContext(wanted.get())) {
            throw wrong("context " + wanted.get() + ": expected a cluster and a user of the file");
        }
    }

    /** The words of the client and of the file, as one line. */
    private static String words(Exception e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : OneLine.of(message);
    }

    private IOException wrong(String message) {
        return new IOException("kubeconfig " + file.map(Path::toString).orElse("") + ": " + message);
    }
}
