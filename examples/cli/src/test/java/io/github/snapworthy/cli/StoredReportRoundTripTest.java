package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DiskOutcome;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.ObservedFacts;
import io.github.snapworthy.report.ReportFormat;
import io.github.snapworthy.report.StatusCondition;
import io.github.snapworthy.report.StoredDecision;
import io.github.snapworthy.report.StoredFinding;
import io.github.snapworthy.report.StoredRemedy;
import io.github.snapworthy.report.StoredReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The decisions on all cases, written as JSON and read back, and as conditions. */
class StoredReportRoundTripTest {
    private static final List<Decision> DECISIONS = EveryDecision.inCases().toList();

    @Test
    void every_decision_is_read_back_as_it_was_written() throws IOException {
        EligibilityReport report = EligibilityReport.builder()
                .profile("kubernetes")
                .profileWhy("each case its own")
                .facts(new ObservedFacts(ImmutableMap.of(), ImmutableMap.of()))
                .decisions(DECISIONS)
                .build();
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ReportFormat.json().write(report, json);

        StoredReport read = StoredReport.read(new ByteArrayInputStream(json.toByteArray()));

        List<StoredDecision> expected = report.decisions().stream()
                .map(StoredReportRoundTripTest::stored)
                .toList();
        assertThat(read.decisions()).isEqualTo(expected);
        assertThat(read.operations()).isEqualTo(report.summary().keySet());
    }

    @Test
    void every_decision_is_a_condition_that_reads_itself_back() {
        assertThat(DECISIONS).isNotEmpty().allSatisfy(decision -> {
            StatusCondition condition = StatusCondition.of(decision, Instant.EPOCH);
            assertThat(StatusCondition.from(condition.toMap())).isEqualTo(condition);
            assertThat(condition.status() == StatusCondition.Status.TRUE).isEqualTo(decision.isAllowed());
        });
    }

    private static StoredDecision stored(Decision decision) {
        return StoredDecision.builder()
                .subject(stored(decision.request().subject().object()))
                .operation(decision.request().operation())
                .verdict(decision.verdict())
                .method(decision.method().map(Method::name))
                .snapshotClass(decision.snapshotClass())
                .consistency(decision.consistency())
                .coverage(decision.coverage())
                .assurance(decision.assurance())
                .assumptions(
                        decision.assumptions().stream().map(Object::toString).toList())
                .findings(stored(decision.findings()))
                .disks(decision.disks().stream()
                        .map(StoredReportRoundTripTest::stored)
                        .toList())
                .methods(decision.methods().stream()
                        .map(one ->
                                new StoredDecision.Method(one.method().name(), one.verdict(), stored(one.findings())))
                        .toList())
                .build();
    }

    private static StoredDecision.Subject stored(ObjectRef subject) {
        return new StoredDecision.Subject(subject.kind().bareName(), subject.namespace(), subject.name());
    }

    private static ImmutableList<StoredFinding> stored(List<Finding> findings) {
        return findings.stream()
                .map(finding -> StoredFinding.builder()
                        .code(finding.code())
                        .effect(finding.effect())
                        .subject(stored(finding.subject()))
                        .method(finding.method().map(Method::name))
                        .message(finding.message())
                        .arguments(finding.arguments())
                        .evidence(finding.evidence())
                        .remedies(finding.remedies().stream()
                                .map(StoredReportRoundTripTest::stored)
                                .toList())
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private static StoredRemedy stored(Remedy remedy) {
        return new StoredRemedy(
                remedy.kind(),
                remedy.sufficient(),
                remedy.by(),
                remedy.text(),
                remedy.manifest(),
                Optional.of(remedy.risk()),
                remedy.target().map(StoredReportRoundTripTest::stored),
                remedy.alternatives());
    }

    private static StoredDecision.Disk stored(DiskOutcome disk) {
        return StoredDecision.Disk.builder()
                .name(disk.name())
                .claim(disk.claim())
                .covered(disk.covered())
                .verdict(disk.verdict())
                .code(disk.code())
                .snapshotClass(disk.snapshotClass())
                .method(disk.method().map(Method::name))
                .build();
    }
}
