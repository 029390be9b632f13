package io.github.snapworthy.cli;

import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLAIMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.kubernetes.fake.FakeAnswer;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.Misdeed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check --live --watch}. */
@Timeout(120)
class WatchCommandTest {
    private final FakeApiServer server = FakeCluster.start()
            .put(CLAIMS, FakeCluster.claim("apps", "db"))
            .put(FakeCluster.CLASSES, FakeCluster.driven("fast", "csi.acme.example"));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicInteger code = new AtomicInteger(-1);

    @TempDir
    private Path folder;

    private Path kubeconfig;

    @BeforeEach
    void write() throws IOException {
        kubeconfig = Files.writeString(folder.resolve("config"), """
                apiVersion: v1
                kind: Config
                current-context: here
                clusters: [{name: cluster, cluster: {server: "%s"}}]
                users: [{name: user, user: {token: secret-token}}]
                contexts: [{name: here, context: {cluster: cluster, user: user}}]
                """.formatted(server.url()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Thread watch(OutputStream to, String... more) {
        String[] args = Stream.concat(
                        Stream.of("check", "--live", "--watch", "--kubeconfig", kubeconfig.toString()),
                        Arrays.stream(more))
                .toArray(String[]::new);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), to, errors, Set.of());
        Thread thread = new Thread(() -> code.set(Main.run(args, terminal)));
        thread.start();
        return thread;
    }

    private String await(Predicate<String> holds) throws InterruptedException {
        while (!holds.test(printed())) {
            Thread.sleep(10);
        }
        return printed();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_table_comes_first_and_then_each_change() throws InterruptedException {
        Thread watch = watch(out, "--operation", "snapshot");
        String table = await(text -> text.contains("profile"));
        server.put(CLAIMS, FakeCluster.claim("apps", "web"));
        await(text -> text.contains("pvc/apps/web"));
        server.delete(CLAIMS, "apps", "web");
        String all = await(text -> text.contains("-> - snapshot pvc/apps/web"));
        watch.interrupt();
        watch.join();

        assertThat(table).startsWith("VERDICT").contains("pvc/apps/db").doesNotContain("->");
        assertThat(all.substring(table.length()).lines())
                .hasSizeBetween(2, 3)
                .allMatch(line -> line.matches("20\\S+Z \\S+ -> \\S+ snapshot pvc/apps/web.*"));
        assertThat(code).hasValue(0);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void in_json_each_change_is_an_object_in_a_line() throws InterruptedException {
        Thread watch = watch(out, "-o", "json", "--namespace", "apps", "--operation", "snapshot");
        String report = await(text -> text.endsWith("}\n"));
        server.put(CLAIMS, FakeCluster.claim("other", "web")).put(CLAIMS, FakeCluster.claim("apps", "web"));
        String all = await(text -> text.endsWith("}\n") && text.length() > report.length());
        watch.interrupt();
        watch.join();

        assertThat(report).contains("\"EligibilityReport\"");
        assertThat(all.substring(report.length()).lines())
                .singleElement()
                .asString()
                .startsWith("{\"time\":\"20")
                .contains("\"name\":\"web\"", "\"before\":null,\"after\":{")
                .doesNotContain("other");
    }

    @Test
    void it_ends_when_nobody_reads_on() throws InterruptedException {
        OutputStream gone = new StandardOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        Thread watch = watch(gone, "--operation", "snapshot");
        for (int i = 0; watch.isAlive(); i++) {
            server.put(CLAIMS, FakeCluster.claim("apps", "web" + i));
            watch.join(50);
        }

        assertThat(code).hasValue(0);
    }

    @Test
    void a_cluster_that_cannot_be_watched_is_told() throws InterruptedException {
        server.always("", Misdeed.saying(FakeAnswer.failure(401, "Unauthorized", "Unauthorized")));

        watch(out).join();

        assertThat(code).hasValue(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("the cluster cannot be watched: 401 Unauthorized");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check --watch                                             | --watch needs --live
            check --live --watch --fail-on denied                     | --fail-on does not go with it
            check --live --watch -o yaml                              | --watch prints table, wide or json
            check --live --watch --selector a=b                       | --watch does not take --selector
            check --live --watch --option class=x                     | it does not take option class
            check --live --watch --operation expand --option size=1Gi | option size
            check --live --watch --strict                             | --watch takes the cluster as it is
            """)
    void what_cannot_be_watched_for_is_refused(String line, String words) {
        Run run = Run.of(line.split(" +"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(words);
    }
}
