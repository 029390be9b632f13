package io.github.snapworthy.console.html;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.kubernetes.ReadOptions;
import io.github.snapworthy.kubernetes.Reading;
import io.github.snapworthy.kubernetes.Source;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.ObservedFacts;
import io.github.snapworthy.report.Report;
import io.github.snapworthy.report.ReportFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A cluster that was read from text, and the reports on it.
 *
 * @param now the cluster
 * @param problems what was wrong with the text
 */
record Cluster(Situation now, ImmutableList<Report.Problem> problems) {
    private static final Path SAMPLE = Path.of(
            "..", "cli", "src", "main", "resources", "io", "github", "snapworthy", "cli", "sample-cluster.yaml");

    /** The sample of the command line. */
    static Cluster sample() {
        return of(Source.of(SAMPLE), Profile.harvester());
    }

    /** Objects as YAML or lines of JSON; what is not there is missing. */
    static Cluster of(String objects) {
        byte[] bytes = objects.getBytes(StandardCharsets.UTF_8);
        return of(Source.of(new ByteArrayInputStream(bytes), "objects"), Profile.kubernetes());
    }

    private static Cluster of(Source source, Profile profile) {
        Reading reading = ClusterFiles.read(
                ImmutableList.of(source), ReadOptions.builder().build());
        Inventory seen = reading.addTo(Inventory.builder()).assumeComplete().build();
        ImmutableList<Report.Problem> problems = reading.problems().stream()
                .map(problem -> new Report.Problem(
                        problem.source(),
                        new Report.Position(problem.document(), problem.line(), problem.column()),
                        problem.message()))
                .collect(ImmutableList.toImmutableList());
        FactSources facts = FactSources.discovered(Cluster.class.getClassLoader());
        return new Cluster(Advisor.of(profile).over(seen, facts.gather(seen)), problems);
    }

    /** The decisions on all claims and machines. */
    EligibilityReport report(Operation... operations) {
        EligibilityReport.Builder report = EligibilityReport.builder()
                .profile(now.profile().name())
                .profileWhy("by name")
                .facts(ObservedFacts.of(now.inventory()))
                .inputProblems(problems)
                .addOperations(operations);
        subjects().forEach(subject -> {
            report.addDriversOf(subject, now.inventory());
            Stream.of(operations)
                    .filter(operation -> operation.isFor(subject))
                    .forEach(operation -> report.addDecisions(now.advise(Request.of(operation, subject))));
        });
        return report.build();
    }

    private Stream<Subject> subjects() {
        return Stream.of(Kind.CLAIM, Kind.VM)
                .flatMap(kind -> now.inventory().refs(kind).stream())
                .map(Cluster::subject);
    }

    private static Subject subject(ObjectRef ref) {
        return ref.kind() == Kind.VM ? VmRef.of(ref.namespace(), ref.name()) : ClaimRef.of(ref.namespace(), ref.name());
    }

    /** Writes a page, and returns its address. */
    static String write(Report report, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            ReportFormat.html().write(report, out);
            return file.toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
