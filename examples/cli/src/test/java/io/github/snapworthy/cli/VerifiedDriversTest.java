package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The command answers what the table of drivers that were read from source says, not what the shipped files say. */
class VerifiedDriversTest {
    private static final Path TABLE =
            Path.of("..", "..", "facts", "src", "test", "resources", "io/github/snapworthy/facts/csi-verified.tsv");
    private static final Splitter CELLS = Splitter.on('\t');
    private static final ImmutableMap<String, String> COLUMNS = ImmutableMap.<String, String>builder()
            .put("SNAPSHOT", "declares_snapshot")
            .put("RESTORE", "restore")
            .put("CLONE", "declares_clone")
            .put("GROUP_SNAPSHOT", "declares_group")
            .put("BACKUP_NATIVE", "backup_native")
            .put("CHANGED_BLOCKS", "changed_blocks")
            .put("EXPAND_ONLINE", "expand_online")
            .put("EXPAND_OFFLINE", "expand_offline")
            .buildOrThrow();
    private static final ImmutableMap<String, String> WORDS = ImmutableMap.<String, String>builder()
            .put("SNAPSHOT", "snapshot")
            .put("RESTORE", "restore")
            .put("CLONE", "clone")
            .put("GROUP_SNAPSHOT", "group")
            .put("BACKUP_NATIVE", "backup")
            .put("CHANGED_BLOCKS", "none")
            .put("EXPAND_ONLINE", "expand")
            .put("EXPAND_OFFLINE", "expand")
            .buildOrThrow();

    private static List<Map<String, String>> rows() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        List<String> head = CELLS.splitToList(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = CELLS.splitToList(line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < head.size(); i++) {
                row.put(head.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    static Stream<Map<String, String>> drivers() throws IOException {
        return rows().stream();
    }

    @Test
    void the_table_has_43_drivers() throws IOException {
        assertThat(rows()).hasSize(43);
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void a_driver_is_answered_as_its_row_says(Map<String, String> row) {
        Run run = Run.of(
                "{apiVersion: v1, kind: List, items: []}".getBytes(StandardCharsets.UTF_8),
                Set.of(),
                "drivers",
                "-",
                "-o",
                "json",
                "--driver",
                row.get("driver_name"));
        if (!canBeCsiDriver(row.get("driver_name"))) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("expected that of a CSI driver");
            return;
        }
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode driver = run.json().get("drivers").get(0);
        assertThat(driver.get("driver").asString()).isEqualTo(row.get("driver_name"));
        for (JsonNode answer : driver.get("capabilities")) {
            if (answer.get("storageClass") == null || answer.get("storageClass").isNull()) {
                check(row, answer);
            }
        }
    }

    /** One row stands for names that users choose, one is of a provisioner that speaks no CSI. */
    private static boolean canBeCsiDriver(String name) {
        return !name.contains("*") && !name.contains("/");
    }

    @Test
    void all_but_two_rows_are_of_a_driver_that_a_cluster_can_name() throws IOException {
        assertThat(rows().stream().map(row -> row.get("driver_name")).filter(VerifiedDriversTest::canBeCsiDriver))
                .hasSize(41);
    }

    private static void check(Map<String, String> row, JsonNode answer) {
        String capability = answer.get("capability").asString();
        String cell = cell(row, capability);
        Set<String> sources = answer.get("winning")
                .valueStream()
                .map(fact -> fact.get("source").asString())
                .collect(ImmutableSet.toImmutableSet());
        if (cell.startsWith("Y")) {
            assertThat(answer.get("answer").asString())
                    .as(capability)
                    .isEqualTo(restricts(row, capability) ? "CONDITIONAL" : "SUPPORTED");
            assertThat(sources).as(capability).containsExactly("snapworthy.curated");
        } else if (cell.startsWith("N")) {
            assertThat(answer.get("answer").asString()).as(capability).isEqualTo("UNSUPPORTED");
            assertThat(sources).as(capability).containsExactly("snapworthy.curated");
        } else {
            assertThat(sources).as(capability).doesNotContain("snapworthy.curated");
        }
    }

    /** Expansion that is declared without a word on its modes is held in both. */
    private static String cell(Map<String, String> row, String capability) {
        String cell = row.getOrDefault(COLUMNS.getOrDefault(capability, ""), "?");
        boolean unstated = capability.startsWith("EXPAND_") && cell.equals("?");
        return unstated && row.getOrDefault("declares_expand", "").startsWith("Y") ? "Y" : cell;
    }

    private static boolean restricts(Map<String, String> row, String capability) {
        return Stream.of(row.getOrDefault("decisive_condition", "").split(";;"))
                .map(entry -> entry.split("\\|")[0])
                .flatMap(words -> Stream.of(words.split(",")))
                .anyMatch(WORDS.getOrDefault(capability, "")::equals);
    }
}
