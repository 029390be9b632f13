package io.github.snapworthy.verifytool;

import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.ClientBuilder;
import io.kubernetes.client.util.KubeConfig;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Clients of the API server. */
final class ClusterClient {
    private ClusterClient() {}

    /**
     * A client by the kubeconfig that is named, else by the one that kubectl would take, else by the service account of the pod
     * that this runs in.
     *
     * @throws IOException if there is none, or it cannot be used
     */
    static ApiClient of(Optional<Path> named, Optional<String> context, Map<String, String> environment)
            throws IOException {
        Path usual = Path.of(environment.getOrDefault("HOME", ""), ".kube", "config");
        String variable = environment.getOrDefault("KUBECONFIG", "");
        if (named.isPresent()) {
            return of(named.get(), context);
        }
        if (!variable.isEmpty()) {
            return of(Path.of(variable), context);
        }
        if (Files.exists(usual)) {
            return of(usual, context);
        }
        if (context.isEmpty() && environment.containsKey("KUBERNETES_SERVICE_HOST")) {
            return ClientBuilder.cluster().build();
        }
        throw new IOException("no kubeconfig was found: expected --kubeconfig FILE, KUBECONFIG or " + usual);
    }

    private static ApiClient of(Path file, Optional<String> context) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            KubeConfig config = KubeConfig.loadKubeConfig(reader);
            config.setFile(file.toAbsolutePath().toFile());
            if (context.isPresent() && !config.setContext(context.get())) {
                throw new IOException("expected context " + context.get() + " with a cluster and a user");
            }
            if (config.getServer() == null) {
                throw new IOException("expected a context whose cluster has a server");
            }
            return ClientBuilder.kubeconfig(config).build();
        } catch (NoSuchFileException e) {
            throw new IOException("kubeconfig " + file + ": there is no such file", e);
        } catch (IOException | RuntimeException e) { // the client throws whatever it stumbles over
            throw new IOException("kubeconfig " + file + ": " + words(e), e);
        }
    }

    private static String words(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
