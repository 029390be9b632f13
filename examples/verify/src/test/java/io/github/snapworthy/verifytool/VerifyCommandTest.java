package io.github.snapworthy.verifytool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.verify.simulated.Misdeed;
import io.github.snapworthy.verify.simulated.SimulatedCluster;
import io.github.snapworthy.verify.simulated.SimulatedCluster.When;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tool as a user meets it: what it prints, its exit codes, and that nothing is left when it is told to end. */
class VerifyCommandTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    private SimulatedCluster cluster;
    private Set<String> before;
    private Path kubeconfig;
    private String out = "";
    private String err = "";

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

    private List<String> arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--kubeconfig", kubeconfig.toString(), "--namespace", "lab"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private int run(String... more) {
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

    private int verify(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--storage-class", "fast", "--data-size", "2Mi"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(new String[0]));
    }

    @Test
    void what_is_proved_exits_0_and_is_a_table() {
        assertThat(verify("--method", "snapshot", "--method", "group")).as(err).isZero();

        assertThat(out.lines().findFirst())
                .hasValueSatisfying(head -> assertThat(head).startsWith("METHOD"));
        assertThat(out).contains("PROVED", "SNAPSHOT SUPPORTED, RESTORE SUPPORTED", "GROUP_SNAPSHOT SUPPORTED");
        assertThat(err).contains("snapshot: write ...", "group: clean up DONE");
        assertThat(cluster.inventory()).isEqualTo(before);
    }

    @Test
    void what_is_refuted_or_lost_exits_1() {
        assertThat(verify("--no-flush")).isEqualTo(ExitCodes.REFUTED);
        assertThat(out).contains("LOST", "1 of 2 chunks differ");

        cluster.with(Misdeed.WRONG_BYTE);
        assertThat(verify("--method", "clone")).isEqualTo(ExitCodes.REFUTED);
        assertThat(out).contains("REFUTED", "CLONE UNSUPPORTED");
        assertThat(cluster.inventory()).isEqualTo(before);
    }

    @Test
    void what_is_denied_exits_2() {
        assertThat(verify("--snapshot-class", "foreign")).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(out).contains("REFUSED");
    }

    @Test
    void what_does_not_end_exits_4() {
        cluster.with(Misdeed.SNAPSHOT_NEVER_READY);

        assertThat(verify("--step-limit", "300ms")).isEqualTo(ExitCodes.OPEN);
        assertThat(out).contains("TIMED_OUT", "OPEN");
        assertThat(cluster.inventory()).isEqualTo(before);
    }

    @Test
    void what_is_left_exits_4_and_is_cleaned_up_later() {
        cluster.with(Misdeed.SNAPSHOT_DELETION_HANGS);

        assertThat(verify("--clean-up-limit", "500ms")).isEqualTo(ExitCodes.OPEN);
        assertThat(out).contains("left over: VolumeSnapshot lab/snapworthy-verify-");

        assertThat(run("--cleanup")).isZero();
        assertThat(out).contains("may be going on");
        cluster.behave();
        assertThat(run("--cleanup", "--all")).isZero();
        assertThat(cluster.inventory()).isEqualTo(before);
    }

    @Test
    void what_is_kept_is_removed_by_its_run() {
        assertThat(verify("--keep")).isZero();
        assertThat(cluster.inventory()).isNotEqualTo(before);
        String run = err.replaceAll("(?s).*run (\\w+) has ended.*", "$1");

        assertThat(run("--cleanup", "--run", run)).isZero();

        assertThat(out).contains("removed PersistentVolumeClaim snapworthy-verify-" + run);
        assertThat(cluster.inventory()).isEqualTo(before);
        assertThat(run("--cleanup")).isZero();
        assertThat(out).contains("nothing to remove");
    }

    @Test
    void directories_need_no_pods() {
        cluster.with(Misdeed.NO_IMAGE);

        assertThat(verify("--directory", cluster.volumes().toString())).as(err).isZero();
    }

    @Test
    void a_cluster_that_does_not_answer_exits_3() {
        cluster.close();

        assertThat(verify()).isEqualTo(ExitCodes.UNREACHABLE);
        assertThat(run("--cleanup", "--clean-up-limit", "1s")).isEqualTo(ExitCodes.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--storage-class fast --method copy",
                "--storage-class fast --size huge",
                "--storage-class fast --size 1Mi",
                "--storage-class fast --data-size 1k",
                "--storage-class fast --data-size 64Mi --size 1Gi",
                "--storage-class fast --step-limit soon",
                "--storage-class Fast",
                "--storage-class fast --run abcdefghij",
                "--storage-class fast --cleanup",
                "--cleanup --run abcdefghij --all",
                "--cleanup --run A/B",
                "--storage-class fast --directory /no/such/directory",
                "--storage-class fast --directory / --image busybox",
                "--storage-class fast --no-such-option",
                "--storage-class fast --namespace a/b",
                "--storage-class fast --context other"
            })
    void bad_usage_exits_2(String options) {
        String[] more = options.isEmpty() ? new String[0] : options.split(" ");

        assertThat(run(more)).as(err).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(out).isEmpty();
        assertThat(err).startsWith("snapworthy-verify: ");
        assertThat(cluster.inventory()).isEqualTo(before);
    }

    /** SIGTERM in the middle: it removes everything before it ends. */
    @ParameterizedTest
    @ValueSource(strings = {"persistentvolumeclaims", "pods", "volumesnapshots"})
    void told_to_end_it_leaves_nothing(String plural) throws Exception {
        CompletableFuture<Process> child = new CompletableFuture<>();
        cluster.with(Misdeed.SNAPSHOT_NEVER_READY)
                .at(
                        asked -> asked.is("POST", plural),
                        When.AFTER,
                        () -> child.join().destroy());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments("--storage-class", "fast", "--data-size", "2Mi"));
        child.complete(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start());

        assertThat(child.join().waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();

        assertThat(child.join().exitValue()).isEqualTo(143);
        assertThat(Files.readString(folder.resolve("said"))).contains("interrupted", "clean up DONE");
        assertThat(cluster.inventory()).isEqualTo(before);
    }
}
