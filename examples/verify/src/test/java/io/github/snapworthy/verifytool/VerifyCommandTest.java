package io.github.snapworthy.verifytool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.verify.simulated.Misdeed;
import io.github.snapworthy.verify.simulated.SimulatedCluster.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tool as a user meets it: what it prints and its exit codes. */
class VerifyCommandTest extends VerifyRuns {
    @ParameterizedTest
    @ValueSource(strings = {"--cleanup", "--storage-class fast"})
    void what_is_no_name_of_a_namespace_exits_2(String options) {
        for (String namespace : List.of("a/b", "Lab", "lab.x", "a".repeat(64), "")) {
            inNamespace = namespace;
            assertThat(run(options.split(" "))).as(namespace).isEqualTo(ExitCodes.BAD_INPUT);
            assertThat(err).contains("namespace");
        }
    }

    @Test
    void what_is_proved_exits_0_and_is_a_table() {
        assertThat(verify("--method", "snapshot", "--method", "group")).as(err).isZero();

        assertThat(out)
                .startsWith("run ")
                .contains("snapshot: PROVED", "group snapshot: PROVED", "shown: snapshot works in StorageClass fast")
                .contains(
                        "shown: restore works in StorageClass fast",
                        "shown: group snapshot works in StorageClass fast");
        assertThat(err).contains("snapshot: write ...", "group: clean up DONE");
        assertThat(cluster.inventory()).isEqualTo(before);
    }

    @Test
    void what_is_refuted_or_lost_exits_1() {
        dataSize = "2Mi";
        assertThat(verify("--no-flush")).isEqualTo(ExitCodes.REFUTED);
        assertThat(out).contains("LOST", "wrong in 1 of 2 chunks");

        cluster.with(Misdeed.WRONG_BYTE);
        assertThat(verify("--method", "clone")).isEqualTo(ExitCodes.REFUTED);
        assertThat(out).contains("REFUTED", "shown: clone does not work in StorageClass fast");
        assertThat(cluster.inventory()).isEqualTo(before);
    }

    @Test
    void evidence_that_cannot_be_written_exits_4() throws IOException {
        Path nowhere = Files.createSymbolicLink(folder.resolve("evidence.yaml"), folder.resolve("none/file"));

        assertThat(verify("--export", nowhere.toString())).isEqualTo(ExitCodes.OPEN);
        assertThat(err).contains("cannot be written", "restore");
        assertThat(out).contains("PROVED");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void whom_the_cluster_does_not_know_makes_nothing(int status) {
        cluster.faulty(asked -> true, When.BEFORE, Integer.MAX_VALUE, status);

        assertThat(verify()).as(out + err).isEqualTo(status == 401 ? ExitCodes.UNREACHABLE : ExitCodes.OPEN);
        cluster.behave();
        assertThat(cluster.inventory()).isEqualTo(before);
    }

    @Test
    void where_nothing_was_shown_there_is_no_file() {
        Path evidence = folder.resolve("evidence.yaml");
        cluster.with(Misdeed.SNAPSHOT_NEVER_READY);
        verify("--step-limit", "2s", "--export", evidence.toString());

        assertThat(evidence).doesNotExist();
        assertThat(err).contains("nothing was proved or refuted, so " + evidence + " was not written");
    }

    @Test
    void what_is_no_api_server_is_not_cleaned_up() throws IOException {
        String text = Files.readString(kubeconfig);
        Files.writeString(kubeconfig, text.replace(cluster.url(), cluster.url() + "/another"));

        assertThat(run("--cleanup")).isEqualTo(ExitCodes.UNREACHABLE);
        assertThat(err).contains("is this an API server?");
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
                "--storage-class fast -o xml",
                "--storage-class fast --export /no/such/folder/file",
                "--storage-class fast --export /",
                "--storage-class fast --evidence /no/such/file",
                "--storage-class fast --context other"
            })
    void bad_usage_exits_2(String options) {
        String[] more = options.isEmpty() ? new String[0] : options.split(" ");

        assertThat(run(more)).as(err).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(out).isEmpty();
        assertThat(err).startsWith("snapworthy-verify: ");
        assertThat(cluster.inventory()).isEqualTo(before);
    }
}
