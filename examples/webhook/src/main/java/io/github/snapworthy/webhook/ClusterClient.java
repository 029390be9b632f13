package io.github.snapworthy.webhook;

import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.ClientBuilder;
import io.kubernetes.client.util.KubeConfig;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Clients of the API server. */
final class ClusterClient {
    private ClusterClient() {}

    /**
     * A client by the service account of the pod that this runs in; it reads the token again when that is renewed.
     *
     * @throws IOException if there is none
     */
    static ApiClient inPod() throws IOException {
        try {
            return ClientBuilder.cluster().build();
        } catch (IOException | RuntimeException e) { // the client throws whatever it stumbles over
            throw new IOException(
                    "expected the service account of a pod, or --kubeconfig, or --recorded: " + words(e), e);
        }
    }

    /**
     * A client by a context of a kubeconfig, by the current one where none is named.
     *
     * @throws IOException if the file cannot be used
     */
    static ApiClient of(Path file, Optional<String> context) throws IOException {
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
            throw new IOException("kubeconfig " + file + ": there is no file " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) { // as above
            throw new IOException("kubeconfig " + file + ": " + words(e), e);
        }
    }

    private static String words(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
