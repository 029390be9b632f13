package io.github.snapworthy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProfileChoice;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.fleet.generate.FleetGenerator;
import io.github.snapworthy.fleet.generate.FleetPlan;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.ObservedFacts;
import io.github.snapworthy.report.ReportFormat;
import io.github.snapworthy.report.StoredReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables say what {@code snapworthy check -o json} says of the same folder. */
class TablesTest {
    private static final Path COMMAND_LINE = Path.of("..", "cli", "src");
    private static final String DAY = "2026-11-01";

    @TempDir
    private Path folder;

    @Test
    void the_sample_of_the_command_line_is_decided_as_its_golden_report_says() throws IOException {
        TestFleet fleet = new TestFleet(folder)
                .with(
                        "sample",
                        DAY,
                        "cluster.yaml",
                        Files.readAllBytes(
                                COMMAND_LINE.resolve("main/resources/io/github/snapworthy/cli/sample-cluster.yaml")));

        assertThat(fleet.decide().code()).isZero();

        try (InputStream golden = Files.newInputStream(COMMAND_LINE.resolve("test/resources/golden/sample.json"))) {
            assertThat(ReportLines.of(fleet).get("sample"))
                    .isEqualTo(ReportLines.of(StoredReport.read(golden)))
                    .hasSizeGreaterThan(60);
        }
    }

    @Test
    void every_dump_of_a_generated_fleet_is_decided_as_its_report_says() throws IOException, InterruptedException {
        TestFleet fleet = new TestFleet(folder);
        new FleetGenerator(new FleetPlan(5, 1, 8, 0, 5), fleet.in()).write(done -> {});

        assertThat(fleet.decide().code()).isZero();

        try (Stream<Path> clusters = Files.list(fleet.in())) {
            Map<String, List<String>> tables = ReportLines.of(fleet);
            List<Path> all = clusters.toList();
            assertThat(all).hasSize(5);
            for (Path cluster : all) {
                assertThat(tables.get(cluster.getFileName().toString()))
                        .as(cluster.toString())
                        .isEqualTo(ReportLines.of(report(cluster.resolve(DAY))));
            }
        }
        assertThat(fleet.values("SELECT DISTINCT profile FROM decisions")).hasSizeGreaterThan(1);
    }

    private static StoredReport report(Path dump) throws IOException {
        Inventory seen = ClusterFiles.read(dump).addTo(Inventory.builder()).build();
        FactSet outside =
                FactSources.discovered(TablesTest.class.getClassLoader()).gather(seen);
        ProfileChoice choice = ProfileChoice.of("auto", seen);
        Situation now = Advisor.of(choice.profile()).over(seen, outside);
        EligibilityReport.Builder report = EligibilityReport.builder()
                .profile(choice.profile().name())
                .profileWhy(choice.why())
                .facts(ObservedFacts.of(seen))
                .operations(List.of(Operation.SNAPSHOT, Operation.BACKUP));
        for (Subject subject : subjects(seen)) {
            report.addDecisions(now.advise(Request.of(Operation.SNAPSHOT, subject)));
            report.addDecisions(now.advise(Request.of(Operation.BACKUP, subject)));
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ReportFormat.json().write(report.build(), json);
        return StoredReport.read(new ByteArrayInputStream(json.toByteArray()));
    }

    private static List<Subject> subjects(Inventory seen) {
        return Stream.<Subject>concat(
                        seen.refs(Kind.CLAIM).stream().map(ref -> ClaimRef.of(ref.namespace(), ref.name())),
                        seen.refs(Kind.VM).stream().map(ref -> VmRef.of(ref.namespace(), ref.name())))
                .toList();
    }
}
