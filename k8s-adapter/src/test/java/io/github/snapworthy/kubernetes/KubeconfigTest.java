package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubeconfigTest {
    @TempDir
    private Path folder;

    private Kubeconfig kubeconfig;

    @BeforeEach
    void write() throws IOException {
        Path plugin = Files.writeString(folder.resolve("plugin"), "#!/bin/sh\nexit 1\n");
        assertThat(plugin.toFile().setExecutable(true)).isTrue();
        kubeconfig = Kubeconfig.of(Files.writeString(folder.resolve("config"), """
                apiVersion: v1
                kind: Config
                current-context: here
                clusters:
                - {name: cluster, cluster: {server: 'https://cluster.example:6443'}}
                - {name: nowhere, cluster: {}}
                users:
                - {name: user, user: {token: very-secret}}
                - {name: plugin, user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: ./plugin}}}
                - {name: file, user: {tokenFile: none}}
                - {name: nobody, user: {}}
                contexts:
                - {name: here, context: {cluster: cluster, user: user}}
                - {name: nowhere, context: {cluster: nowhere, user: user}}
                - {name: plugin, context: {cluster: cluster, user: plugin}}
                - {name: file, context: {cluster: cluster, user: file}}
                - {name: nobody, context: {cluster: cluster, user: nobody}}
                """));
    }

    private void assertFails(String context, String words) {
        assertThatThrownBy(() -> kubeconfig.client(Optional.of(context)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.resolve("config").toString())
                .hasMessageContaining(words)
                .hasMessageNotContaining("very-secret")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_client_asks_the_server_of_its_context() throws IOException {
        for (String context : new String[] {"here", "nobody"}) {
            ApiClient client = kubeconfig.client(Optional.of(context));

            assertThat(client.getBasePath()).isEqualTo("https://cluster.example:6443");
        }
        assertThat(kubeconfig.client(Optional.empty()).getBasePath()).isEqualTo("https://cluster.example:6443");
    }

    @Test
    void whoever_was_to_have_credentials_and_has_none_does_not_ask_as_nobody() {
        assertFails(
                "plugin", "its user has no credentials: expected an ExecCredential of client.authentication.k8s.io/v1");
        assertFails("file", "its user has no credentials: expected a token in the file");
    }

    @Test
    void a_context_that_leads_nowhere_is_told() {
        assertFails("nowhere", "context nowhere: expected a cluster of the file that has a server");
        assertFails("other", "context other is unknown: expected one of here, nowhere, plugin, file, nobody");
    }

    @Test
    void a_file_that_is_no_kubeconfig_is_told_with_its_place_and_without_what_it_holds() throws IOException {
        Files.writeString(folder.resolve("config"), "users: [{token: very-secret}]\nclusters: [{");
        assertFails("here", "line 2, column ");
        Files.writeString(folder.resolve("config"), "- very-secret");
        assertFails("here", "is no kubeconfig: expected a map");
        Files.delete(folder.resolve("config"));
        assertFails("here", "there is no such file");
    }

    @Test
    void the_environment_names_one_as_for_kubectl() throws IOException {
        Path usual = folder.resolve(".kube/config");
        Map<String, String> home = Map.of("HOME", folder.toString());
        Map<String, String> pod = Map.of("HOME", folder.toString(), "KUBERNETES_SERVICE_HOST", "10.0.0.1");

        assertThat(Kubeconfig.find(Map.of("KUBECONFIG", "/x"))).isEqualTo(Kubeconfig.of(Path.of("/x")));
        assertThat(Kubeconfig.find(pod)).isEqualTo(Kubeconfig.inPod());
        assertThatThrownBy(() -> Kubeconfig.find(home)).hasMessageContaining("expected KUBECONFIG or " + usual);
        assertThatThrownBy(() -> Kubeconfig.find(Map.of("KUBECONFIG", "/x:/y")))
                .hasMessageContaining("names several files: expected one");
        Files.createDirectories(usual.getParent());
        Files.createFile(usual);
        assertThat(Kubeconfig.find(pod)).isEqualTo(Kubeconfig.of(usual));
    }

    @Test
    void outside_of_a_pod_there_is_no_service_account() {
        assertThatThrownBy(() -> Kubeconfig.inPod().client(Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the service account of the pod cannot be used");
        assertThatThrownBy(() -> Kubeconfig.inPod().client(Optional.of("here")))
                .hasMessageContaining("context here: expected a kubeconfig that has it");
    }
}
