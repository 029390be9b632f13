package io.github.snapworthy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
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
import io.github.snapworthy.report.StoredDecision;
import io.github.snapworthy.report.StoredFinding;
import io.github.snapworthy.report.StoredRemedy;
import io.github.snapworthy.report.StoredReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
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
            assertThat(lines(fleet).get("sample"))
                    .isEqualTo(lines(StoredReport.read(golden)))
                    .hasSizeGreaterThan(60);
        }
    }

    @Test
    void every_dump_of_a_generated_fleet_is_decided_as_its_report_says() throws IOException, InterruptedException {
        TestFleet fleet = new TestFleet(folder);
        new FleetGenerator(new FleetPlan(14, 1, 8, 0, 5), fleet.in()).write(done -> {});

        assertThat(fleet.decide().code()).isZero();

        try (Stream<Path> clusters = Files.list(fleet.in())) {
            Map<String, List<String>> tables = lines(fleet);
            List<Path> all = clusters.toList();
            assertThat(all).hasSize(14);
            for (Path cluster : all) {
                assertThat(tables.get(cluster.getFileName().toString()))
                        .as(cluster.toString())
                        .isEqualTo(lines(report(cluster.resolve(DAY))));
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

    /** A line for each decision and for each finding, sorted. */
    private static List<String> lines(StoredReport report) {
        List<String> lines = new ArrayList<>();
        for (StoredDecision decision : report.decisions()) {
            StoredDecision.Subject subject = decision.subject();
            String whose = line(
                    subject.kind(),
                    subject.namespace(),
                    subject.name(),
                    decision.operation().reportName());
            lines.add(line(
                    report.profile(),
                    whose,
                    decision.verdict(),
                    text(decision.method()),
                    text(decision.snapshotClass().map(chosen -> chosen.name())),
                    text(decision.snapshotClass()
                            .map(chosen -> chosen.chosenBy().reportName())),
                    text(decision.consistency()),
                    text(decision.coverage()),
                    text(decision.assurance())));
            for (int i = 0; i < decision.findings().size(); i++) {
                lines.add(line(
                        whose,
                        decision.verdict(),
                        i,
                        finding(decision.findings().get(i))));
            }
        }
        return lines.stream().sorted().toList();
    }

    private static String finding(StoredFinding finding) {
        return line(
                finding.code().value(),
                finding.effect(),
                text(finding.method()),
                finding.subject().kind(),
                finding.subject().namespace(),
                finding.subject().name(),
                finding.message(),
                finding.remedies().stream().map(TablesTest::remedy).toList());
    }

    private static String remedy(StoredRemedy remedy) {
        return line(
                remedy.kind(),
                remedy.sufficient(),
                remedy.by(),
                text(remedy.risk()),
                remedy.text(),
                text(remedy.target().map(target -> target.kind() + "/" + target.namespace() + "/" + target.name())));
    }

    /** The same lines of the tables, by cluster. */
    private static Map<String, List<String>> lines(TestFleet fleet) throws IOException {
        ListMultimap<String, String> lines = ArrayListMultimap.create();
        String whose = "kind, namespace, name, operation";
        for (Row row : fleet.rows("SELECT cluster, profile, " + whose + ", verdict, method, snapshot_class, chosen_by,"
                + " consistency, coverage, assurance FROM decisions")) {
            lines.put(row.getString(0), line(cells(row)));
        }
        for (Row row : fleet.rows("SELECT cluster, " + whose + ", verdict, position, code, effect, method, about_kind,"
                + " about_namespace, about_name, message, remedies FROM findings")) {
            Object[] cells = cells(row);
            List<Row> remedies = row.getList(row.length() - 1);
            cells[cells.length - 1] =
                    remedies.stream().map(remedy -> line(cells(remedy, 0))).toList();
            lines.put(row.getString(0), line(cells));
        }
        return Maps.transformValues(
                Multimaps.asMap(lines), all -> all.stream().sorted().toList());
    }

    private static Object[] cells(Row row) {
        return cells(row, 1);
    }

    private static Object[] cells(Row row, int from) {
        Object[] cells = new Object[row.length() - from];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.isNullAt(from + i) ? "-" : row.get(from + i);
        }
        return cells;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }

    private static String line(Object... cells) {
        return String.join(
                "|", ImmutableList.copyOf(cells).stream().map(Object::toString).toList());
    }
}
