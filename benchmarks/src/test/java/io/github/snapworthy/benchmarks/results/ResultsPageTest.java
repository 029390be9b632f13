package io.github.snapworthy.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table and the plot of a recorded result, whose figures were made up to be easily divided. */
class ResultsPageTest {
    @TempDir
    Path folder;

    @BeforeEach
    void record() throws IOException {
        try (InputStream recorded = ResultsPageTest.class.getResourceAsStream("recorded.json")) {
            Files.copy(recorded, folder.resolve("recorded.json"));
        }
    }

    private String table() throws IOException {
        ResultsPage.main(new String[] {folder.toString()});
        return Files.readString(folder.resolve("results.md"));
    }

    private static String row(
            String what, String ours, String beside, String ratio, String goal, String met, String row) {
        return "| " + String.join(" | ", what, ours, beside, ratio, goal, met, "`run " + row + "`") + " |\n";
    }

    @Test
    void ratios_are_ours_over_the_peer_or_the_peer_over_ours() throws IOException {
        String claim = "snapshot of a claim, EVERYDAY, beside ";
        assertThat(table())
                .contains("JDK 17.0.15")
                .contains(row(
                        claim + "Java by hand",
                        "2.00 ± 0.10 µs",
                        "800 ± 20.0 ns",
                        "2.50",
                        "at most 2.00",
                        "**no**",
                        "peers"))
                .contains(
                        row(claim + "CEL", "2.00 ± 0.10 µs", "50.0 ± 2.00 µs", "25.0", "at least 20.0", "yes", "peers"))
                .contains(row(
                        claim + "Drools",
                        "2.00 ± 0.10 µs",
                        "90.0 ± 3.00 µs",
                        "45.0",
                        "at least 50.0",
                        "**no**",
                        "peers"));
    }

    @Test
    void what_is_done_for_all_claims_is_told_for_each() throws IOException {
        String what = "prepare, and decide each claim once, per claim; classes of its driver: 4";
        assertThat(table())
                .contains(row(what, "900 ± 50.0 ns", "1 µs", "0.90", "at most 1.00", "yes", "classes"))
                .contains(row(what + ", garbage", "2048 B", "1024 B", "2.00", "at most 1.00", "**no**", "classes"));
    }

    @Test
    void linear_is_up_to_a_fifth_more_than_the_growth() throws IOException {
        assertThat(table())
                .contains(row(
                        "machine of 8 disks, beside one of 1",
                        "20.0 ± 0.20 µs",
                        "3.00 ± 0.03 µs",
                        "6.67",
                        "at most 9.60",
                        "yes",
                        "machines"))
                .contains(row(
                        "machine of 64 disks, beside one of 8",
                        "320 ± 3.20 µs",
                        "20.0 ± 0.20 µs",
                        "16.0",
                        "at most 9.60",
                        "**no**",
                        "machines"))
                .contains(row(
                        "7 operations on 1000000 claims, beside 100000, threads: 2",
                        "22.0 s",
                        "2.00 s",
                        "11.0",
                        "at most 12.0",
                        "yes",
                        "runs"));
    }

    @Test
    void each_format_has_its_own_goal() throws IOException {
        assertThat(table())
                .contains(row(
                        "dump of 10000 claims in JSON, beside the bare parser",
                        "300 ± 30.0 ms",
                        "200 ± 20.0 ms",
                        "1.50",
                        "at most 2.00",
                        "yes",
                        "loading"))
                .contains(row(
                        "dump of 10000 claims in YAML, beside the bare parser",
                        "1.20 ± 0.12 s",
                        "800 ± 80.0 ms",
                        "1.50",
                        "at most 1.30",
                        "**no**",
                        "loading"));
    }

    @Test
    void an_update_is_compared_with_a_small_cluster_and_with_all_anew() throws IOException {
        assertThat(table())
                .contains(row(
                        "update of one of 1000000 claims, beside one of 1000",
                        "25.0 ± 1.00 µs",
                        "20.0 ± 1.00 µs",
                        "1.25",
                        "at most 2.00",
                        "yes",
                        "updates"))
                .contains(row(
                        "update of one of 1000000 claims, beside all anew",
                        "25.0 ± 1.00 µs",
                        "9.00 ± 0.90 s",
                        "360000",
                        "at least 1.00",
                        "yes",
                        "updates"))
                .contains(row(
                        "inventory, bytes for a claim with its volume, of 100000",
                        "750",
                        "600",
                        "1.25",
                        "at most 1.00",
                        "**no**",
                        "layout"));
    }

    @Test
    void the_start_of_the_command_line_is_told_as_it_was_measured() throws IOException {
        Files.writeString(folder.resolve("start.txt"), "ratio 1.40\n");
        assertThat(table()).endsWith("\nCommand line, cold start: ratio 1.40\n");
    }

    @Test
    void the_plot_has_a_point_for_each_size_in_both_panels() throws Exception {
        table();
        byte[] svg = Files.readAllBytes(folder.resolve("growth.svg"));
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(8);
        assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(2);
        assertThat(new String(svg, StandardCharsets.UTF_8)).contains(">1,000,000<", "<title>800</title>");
    }

    @Test
    void counters_of_events_are_divided_by_the_iterations() throws IOException {
        assertThat(Results.read(folder).find("GrowthBenchmark.growth:inventoryBytes", Map.of("claims", "1000")))
                .hasValueSatisfying(bytes -> assertThat(bytes.score()).isEqualTo(800_000));
    }
}
