package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapworthy.kubernetes.fake.FakeAnswer;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.Misdeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A live cluster as the source. */
class LiveSourceTest {
    private final FakeApiServer server = FakeCluster.start()
            .put(FakeCluster.CLAIMS, FakeCluster.claim("apps", "db"))
            .put(FakeCluster.CLAIMS, FakeCluster.claim("other", "web"))
            .put(FakeCluster.CLASSES, FakeCluster.driven("fast", "csi.acme.example"));

    @TempDir
    private Path folder;

    private String kubeconfig;

    @BeforeEach
    void write() throws IOException {
        kubeconfig = file("""
                apiVersion: v1
                kind: Config
                current-context: here
                clusters:
                - {name: cluster, cluster: {server: "%s"}}
                - {name: nowhere, cluster: {server: "http://127.0.0.1:1"}}
                - {name: odd, cluster: {server: "http://a b"}}
                - {name: empty, cluster: {}}
                users:
                - {name: user, user: {token: secret-token}}
                - {name: broken, user: {client-certificate: missing.crt, client-key: missing.key}}
                contexts:
                - {name: here, context: {cluster: cluster, user: user}}
                - {name: away, context: {cluster: nowhere, user: user}}
                - {name: odd, context: {cluster: odd, user: user}}
                - {name: empty, context: {cluster: empty, user: user}}
                - {name: broken, context: {cluster: cluster, user: broken}}
                """.formatted(server.url()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("config"), content).toString();
    }

    private Run live(String command, String... more) {
        return Run.of(Stream.concat(Stream.of(command, "--live", "--kubeconfig", kubeconfig), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void a_live_cluster_is_decided_on() {
        Run run = live("check", "-o", "json", "--operation", "snapshot");

        assertThat(run.code()).isZero();
        assertThat(run.verdicts()).hasSize(2).allMatch(verdict -> verdict.contains(" snapshot "));
        assertThat(run.problems()).isEmpty();
        assertThat(server.requests("/persistentvolumeclaims").get(0).headers())
                .containsEntry("authorization", "Bearer secret-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "lint", "drivers"})
    void every_command_that_reads_sources_reads_a_live_cluster(String command) {
        assertThat(live(command).code()).isZero();
        assertThat(server.requests("/persistentvolumeclaims")).hasSize(1);
    }

    @Test
    void under_a_named_profile_only_what_the_answers_rest_on_is_listed() {
        String[] expand = {"--operation", "expand", "--option", "size=40Gi"};
        assertThat(live("check", expand).code()).isZero();
        assertThat(server.requests("/secrets")).hasSize(1);

        Run named = live(
                "check",
                Stream.concat(Stream.of("--profile", "kubernetes"), Stream.of(expand))
                        .toArray(String[]::new));
        assertThat(named.code()).isZero();
        assertThat(server.requests("/persistentvolumeclaims")).hasSize(2);
        assertThat(server.requests("/secrets")).hasSize(1);
    }

    @Test
    void what_may_not_be_read_is_in_the_report() {
        server.always("/storageclasses", Misdeed.saying(FakeAnswer.failure(403, "Forbidden", "you may not")));

        Run run = live("check", "-o", "json", "--operation", "snapshot");

        assertThat(run.code()).isZero();
        assertThat(run.problems())
                .containsExactly("GET /apis/storage.k8s.io/v1/storageclasses null:null:null 403 you may not");
        assertThat(live("check", "--strict").code()).isEqualTo(2);
    }

    @Test
    void namespaces_can_be_all_that_is_read() {
        Run run = live("check", "-o", "json", "--operation", "snapshot", "--live-namespace", "apps");

        assertThat(run.verdicts()).singleElement().asString().startsWith("pvc/apps/db ");
        assertThat(server.requests("/api/v1/persistentvolumeclaims")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            away   | 3 | the API server http://127.0.0.1:1 cannot be reached:
            odd    | 3 | the API server http://a b cannot be reached: no request can be made:
            empty  | 2 | context empty: expected a cluster of the file that has a server
            broken | 2 | context broken: no client can be made of it:
            her    | 2 | context her is unknown: expected one of here, away, odd, empty, broken
            """)
    void a_context_that_leads_nowhere_is_told_in_words(String context, int code, String words) {
        Run run = live("check", "--context", context);

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).startsWith("snapworthy: ").contains(words);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'a: [1'              | is not valid YAML
            '- x'                | is no kubeconfig: expected a map
            'x'                  | is no kubeconfig: expected a map
            ''                   | is no kubeconfig: expected a map
            'contexts: 5'        | is no kubeconfig: expected a map
            'a: b'               | has no current-context
            'current-context: x' | holds no contexts: expected x
            """)
    void a_kubeconfig_that_is_none_is_told_in_words(String content, String words) throws IOException {
        file(content);

        Run run = live("check");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("snapworthy: kubeconfig " + kubeconfig + ": ")
                .contains(words);
    }

    @Test
    void a_kubeconfig_that_is_not_there_is_told() {
        Run run =
                Run.of("check", "--live", "--kubeconfig", folder.resolve("none").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("snapworthy: kubeconfig " + folder.resolve("none") + ": there is no such file"
                        + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check --live dump.yaml           | --live and source dump.yaml exclude each other
            check --kubeconfig x             | --kubeconfig needs --live
            check --context x                | --context needs --live
            check --live-namespace x         | --live-namespace needs --live
            check --live --live-namespace .. | live-namespaces: .. is no name of a namespace
            """)
    void options_that_do_not_fit_together_are_refused(String line, String words) {
        Run run = Run.of(line.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(words);
    }

    @Test
    void credentials_that_are_not_accepted_are_told() {
        server.always("", Misdeed.saying(FakeAnswer.failure(401, "Unauthorized", "Unauthorized")));

        Run run = live("check");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("does not accept the credentials: 401 Unauthorized");
    }

    @Test
    void a_kubeconfig_of_the_current_folder_finds_the_files_beside_it() throws IOException {
        Path bare = Files.createTempFile(Path.of(""), "kubeconfig", "");
        try {
            Files.copy(Path.of(kubeconfig), bare, StandardCopyOption.REPLACE_EXISTING);
            Run run = Run.of("check", "--live", "--kubeconfig", bare.toString(), "--context", "broken");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .contains(Path.of("missing.crt").toAbsolutePath().toString());
        } finally {
            Files.delete(bare);
        }
    }

    @Test
    void where_there_is_no_kubeconfig_the_option_that_names_one_is_told() {
        Map<String, String> home = Map.of("HOME", folder.toString());

        assertThatThrownBy(() -> new LiveOptions().named(home))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("expected KUBECONFIG or ")
                .hasMessageEndingWith(", or --kubeconfig FILE");
    }
}
