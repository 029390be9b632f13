package io.github.snapworthy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.fleet.generate.FleetGenerator;
import io.github.snapworthy.fleet.generate.FleetPlan;
import io.github.snapworthy.report.StoredReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tables beside what the launcher of the command line itself prints of the same dumps, broken ones among them. It
 * starts {@code examples/cli/snapworthy}, which has to be built: no test of a build, in which modules wait for each other.
 */
class CommandLineLongRun {
    private static final Path LAUNCHER = Path.of("..", "cli", "snapworthy");
    private static final String DAY = "2026-11-01";
    private static final ImmutableSet<String> READ = ImmutableSet.of("DECIDED", "IN_PART");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "--operation=restore --operation=clone", "--profile=velero --operation=backup"})
    void says_the_same_of_every_dump(String options) throws IOException, InterruptedException {
        List<String> asked = Stream.of(options.split(" "))
                .filter(option -> !option.isEmpty())
                .toList();
        TestFleet fleet = new TestFleet(folder);
        new FleetGenerator(new FleetPlan(18, 1, 12, 25, 9), fleet.in()).write(done -> {});

        fleet.decide(asked.toArray(new String[0]));

        Map<String, List<String>> tables = ReportLines.of(fleet);
        List<String> compared = new ArrayList<>();
        for (Row dump : fleet.rows("SELECT cluster, outcome FROM dumps ORDER BY cluster")) {
            String cluster = dump.getString(0);
            List<String> told = check(fleet.in().resolve(cluster).resolve(DAY), asked);
            if (READ.contains(dump.getString(1))) {
                assertThat(tables.getOrDefault(cluster, List.of())).as(cluster).isEqualTo(told);
                compared.add(cluster);
            } else {
                assertThat(told).as(cluster + " " + dump.getString(1)).isEmpty();
            }
        }
        assertThat(compared).hasSizeGreaterThan(10);
        assertThat(tables).hasSizeGreaterThan(10);
    }

    /** What it prints, as lines; none where it cannot read the dump at all. */
    private List<String> check(Path dump, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString(), "check", "-q", "-o", "json"));
        command.addAll(options);
        command.add(dump.toString());
        Path out = folder.resolve("report.json");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("said").toFile())
                .start();
        int code = process.waitFor();
        String report = Files.readString(out);
        assertThat(code).as(() -> dump + ": " + said()).isEqualTo(report.isEmpty() ? 2 : 0);
        return report.isEmpty()
                ? List.of()
                : ReportLines.of(StoredReport.read(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8))));
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
