package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the webhook from starting, and how it says so. */
class MainTest {
    @TempDir
    Path folder;

    private String failed(String... args) {
        StringWriter err = new StringWriter();
        assertThat(Main.run(args, new PrintWriter(err, true)))
                .as(err.toString())
                .isEqualTo(Main.BAD_INPUT);
        assertThat(err.toString()).startsWith("snapworthy-webhook: ").doesNotContain("\tat ");
        return err.toString();
    }

    @BeforeEach
    void write() throws Exception {
        new TestCertificates(folder).write(7, "EC", TestCertificates.Form.PKCS8);
    }

    private String[] with(String... more) {
        String[] args = {
            "--certificate=" + folder.resolve("tls.crt"),
            "--key=" + folder.resolve("tls.key"),
            "--recorded=" + Cluster.FILE,
            "--address=127.0.0.1"
        };
        return Stream.of(args, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    @Test
    void bad_usage_is_told_with_what_was_expected() {
        assertThat(failed()).contains("--certificate", "Try 'snapworthy-webhook --help'");
        assertThat(failed(with("--on-unknown=perhaps"))).contains("--on-unknown: expected allow or deny");
        assertThat(failed(with("--port=70000"))).contains("--port: expected 0 to 65535");
        assertThat(failed(with("--collected-at=yesterday"))).contains("--collected-at");
        assertThat(failed(with("--max-age=soon"))).contains("--max-age");
        assertThat(failed(with("--max-age=PT1S"))).contains("--max-age: expected PT10S or more");
        assertThat(failed(with("--kubeconfig=config"))).contains("--kubeconfig and --recorded exclude each other");
        assertThat(failed(with("--context=here"))).contains("--context needs --kubeconfig");
    }

    @Test
    void a_certificate_or_record_that_cannot_be_read_is_named() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty"));
        String record = "--recorded=" + Cluster.FILE;
        assertThat(failed("--certificate=" + empty, "--key=" + empty, record))
                .contains("empty: expected a certificate");
        assertThat(failed("--certificate=/nowhere/x", "--key=" + empty, record)).contains("/nowhere/x: cannot be read");
        assertThat(failed("--certificate=" + empty, "--key=" + empty, "--recorded=/nowhere/y"))
                .contains("/nowhere/y");
    }

    private String withoutCluster(String... more) {
        return failed(Stream.concat(Stream.of(with()).filter(arg -> !arg.startsWith("--recorded")), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void a_cluster_to_which_there_is_no_way_is_told_with_what_was_expected() throws Exception {
        Path config = Files.writeString(folder.resolve("config"), """
                apiVersion: v1
                kind: Config
                current-context: here
                clusters: [{name: cluster, cluster: {}}]
                users: [{name: user, user: {token: secret-token}}]
                contexts: [{name: here, context: {cluster: cluster, user: user}}]
                """);
        assertThat(withoutCluster())
                .contains("the service account of the pod cannot be used", "--kubeconfig or --recorded");
        assertThat(withoutCluster("--collected-at=2026-11-25T12:00:00Z")).contains("--collected-at needs --recorded");
        assertThat(withoutCluster("--kubeconfig=/nowhere/z")).contains("kubeconfig /nowhere/z: there is no such file");
        assertThat(withoutCluster("--kubeconfig=" + config))
                .contains("config: context here: expected a cluster of the file that has a server");
        assertThat(withoutCluster("--kubeconfig=" + config, "--context=there"))
                .contains("context there is unknown: expected one of here");
        Files.writeString(config, "[1, {");
        assertThat(withoutCluster("--kubeconfig=" + config))
                .contains("config: ")
                .doesNotContain("secret-token");
    }

    @Test
    void a_kubeconfig_of_the_current_folder_finds_the_files_beside_it() throws Exception {
        Path bare = Files.createTempFile(Path.of(""), "kubeconfig", "");
        try {
            Files.writeString(bare, """
                    apiVersion: v1
                    kind: Config
                    current-context: here
                    clusters: [{name: cluster, cluster: {server: "https://127.0.0.1:1", certificate-authority: missing.crt}}]
                    users: [{name: user, user: {token: secret-token}}]
                    contexts: [{name: here, context: {cluster: cluster, user: user}}]
                    """);
            assertThat(withoutCluster("--kubeconfig=" + bare))
                    .contains(Path.of("missing.crt").toAbsolutePath().toString());
        } finally {
            Files.delete(bare);
        }
    }

    @Test
    void a_port_that_is_taken_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(failed(with("--port=" + taken.getLocalPort()))).contains("" + taken.getLocalPort());
        }
    }

    @Test
    void help_is_no_failure() {
        assertThat(Main.run(new String[] {"--help"}, new PrintWriter(new StringWriter())))
                .isEqualTo(Main.OK);
    }
}
