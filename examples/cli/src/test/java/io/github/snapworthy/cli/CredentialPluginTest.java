package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials that a program or a file gives: where they do not come, that is told, and nobody is asked without any. */
@DisabledOnOs(OS.WINDOWS)
class CredentialPluginTest {
    private static final String GOOD =
            "{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"kind\":\"ExecCredential\",\"status\":{\"token\":\"t\"}}";

    private final FakeApiServer server = FakeCluster.start().put(FakeCluster.CLAIMS, FakeCluster.claim("apps", "db"));

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    private Run check(String user) throws IOException {
        Path kubeconfig = Files.writeString(folder.resolve("config"), """
                apiVersion: v1
                kind: Config
                current-context: here
                clusters: [{name: cluster, cluster: {server: "%s"}}]
                contexts: [{name: here, context: {cluster: cluster, user: user}}]
                users: [{name: user, user: %s}]
                """.formatted(server.url(), user));
        return Run.of("check", "--live", "--kubeconfig", kubeconfig.toString());
    }

    private static String plugin(String command, String arguments) {
        return "{exec: {apiVersion: client.authentication.k8s.io/v1, command: " + command + ", args: [" + arguments
                + "]}}";
    }

    @Test
    void a_token_of_a_plug_in_is_used() throws IOException {
        assertThat(check(plugin("echo", "'" + GOOD + "'")).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-program-anywhere, x",
        "./no-such-program, x",
        "false, x",
        "echo, not JSON",
        "echo, '{}'",
        "echo, '\"{\\\"kind\\\": \\\"ExecCredential\\\"}\"'",
        "true, x"
    })
    void a_plug_in_that_gives_none_is_named(String command, String argument) throws IOException {
        Run run = check(plugin(command, argument));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("context here: ").hasSizeLessThan(1_000);
        assertThat(server.requests("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-program-anywhere", "'false'"})
    void its_words_say_what_was_expected(String command) throws IOException {
        assertThat(check(plugin(command, "")).err())
                .contains("context here: its user has no credentials: expected an ExecCredential of"
                        + " client.authentication.k8s.io/v1 from its plug-in " + command.replace("'", ""));
    }

    @Test
    void a_file_without_a_token_is_named() throws IOException {
        Run run = check("{tokenFile: /no/such/token}");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("context here: its user has no credentials: expected a token in the file /no/such/token");
    }
}
