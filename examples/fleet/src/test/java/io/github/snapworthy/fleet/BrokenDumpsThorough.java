package io.github.snapworthy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.fleet.generate.BrokenFleet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump that is broken or hostile costs itself alone. */
class BrokenDumpsThorough {
    private static final String DAY = "2026-11-01";
    private static final String ACME = "csi.acme.example";
    private static final String GOOD = Yaml.cluster(ACME, Yaml.snapshotClass("snap", ACME), "data", "logs");

    @TempDir
    private Path folder;

    @Test
    void it_costs_itself_alone_and_the_exit_code_says_so() throws IOException {
        TestFleet alone = new TestFleet(folder.resolve("alone")).with("good", DAY, "cluster.yaml", GOOD);
        assertThat(alone.decide().code()).isZero();
        TestFleet fleet = new TestFleet(folder.resolve("fleet")).with("good", DAY, "cluster.yaml", GOOD);
        BrokenFleet.write(fleet.in(), DAY);
        fleet.with("large", DAY, "cluster.yaml", GOOD + "# " + "x".repeat(3 << 20) + "\n");
        Files.createDirectories(fleet.in().resolve("good/latest"));
        Files.writeString(fleet.in().resolve("README.txt"), "read me");

        TestFleet.Ran ran = fleet.decide("--max-stored", "2Mi");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(fleet.values("SELECT concat_ws(' ', cluster, outcome) FROM dumps ORDER BY cluster"))
                .containsExactly(
                        " MISPLACED",
                        "aliases UNREADABLE",
                        "bomb TOO_LARGE",
                        "empty UNREADABLE",
                        "good DECIDED",
                        "large TOO_LARGE",
                        "nested UNREADABLE",
                        "noise UNREADABLE",
                        "not-utf-8 IN_PART",
                        "one-document IN_PART",
                        "truncated IN_PART");
        assertThat(
                        fleet.values(
                                "SELECT concat_ws(' ', cluster, place, document, line, column, weight) FROM problems WHERE cluster IN ('one-document', 'aliases')"))
                .containsExactlyInAnyOrder(
                        "aliases aliases.yaml 1 1 1 LOST",
                        "aliases  0 0 0 DUMP",
                        "one-document claims.yaml 2 7 1 LOST");
        assertThat(fleet.values("SELECT concat_ws(' ', place, weight, message) FROM problems WHERE date IS NULL"))
                .containsExactlyInAnyOrder(
                        "README.txt MISPLACED is a file: expected CLUSTER/yyyy-MM-dd/FILE",
                        "good/latest MISPLACED is a folder with another name than a day: expected CLUSTER/yyyy-MM-dd/FILE");
        assertThat(ofGood(fleet)).isEqualTo(ofGood(alone)).hasSize(4);
        assertThat(ran.err())
                .contains("snapworthy-fleet: large/2026-11-01: has ")
                .contains("expected at most 2097152");

        assertThat(fleet.decide("--max-stored", "2Mi").code())
                .as("read before, and still lost")
                .isEqualTo(1);
        assertThat(fleet.decide("--max-stored", "8Mi").out())
                .as("another limit, another try")
                .contains("read now   2");
        assertThat(fleet.values("SELECT outcome FROM dumps WHERE cluster = 'large'"))
                .containsExactly("DECIDED");
    }

    private static List<String> ofGood(TestFleet fleet) throws IOException {
        return fleet.lines(Table.DECISIONS).stream()
                .filter(line -> line.contains("\"cluster\":\"good\""))
                .toList();
    }
}
