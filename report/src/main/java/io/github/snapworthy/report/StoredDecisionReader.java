package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ChosenBy;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.Coverage;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.SnapshotClassChoice.Rejected;
import io.github.snapworthy.core.SnapshotClassChoice.Why;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Verdict;

/** Makes decisions of parts of a document. */
final class StoredDecisionReader {
    private StoredDecisionReader() {}

    static StoredDecision read(JsonNode decision) throws ReportException {
        return StoredDecision.builder()
                .subject(subject(decision.field("subject")))
                .operation(StoredReportReader.operation(decision.field("operation")))
                .verdict(verdict(decision.field("verdict")))
                .method(decision.field("method").optionalText())
                .snapshotClass(decision.field("snapshotClass").optional(StoredDecisionReader::choice))
                .consistency(decision.field("consistency").optional(node -> node.constant(Consistency.class)))
                .coverage(decision.field("coverage").optional(node -> node.constant(Coverage.class)))
                .assurance(decision.field("assurance").optional(node -> node.constant(Trust.class)))
                .assumptions(decision.field("assumptions").list(JsonNode::text))
                .findings(decision.field("findings").list(StoredDecisionReader::finding))
                .disks(decision.field("disks").list(StoredDecisionReader::disk))
                .methods(decision.field("methods").list(StoredDecisionReader::method))
                .build();
    }

    private static StoredDecision.Subject subject(JsonNode subject) throws ReportException {
        return new StoredDecision.Subject(
                subject.field("kind").text(),
                subject.field("namespace").text(),
                subject.field("name").text());
    }

    private static Verdict verdict(JsonNode verdict) throws ReportException {
        return verdict.constant(Verdict.class);
    }

    private static SnapshotClassChoice choice(JsonNode choice) throws ReportException {
        return new SnapshotClassChoice(
                choice.field("name").text(),
                choice.field("chosenBy").one(ChosenBy.values(), ChosenBy::reportName),
                choice.field("rejected")
                        .list(one -> new Rejected(
                                one.field("name").text(), one.field("why").constant(Why.class))));
    }

    private static StoredFinding finding(JsonNode finding) throws ReportException {
        return StoredFinding.builder()
                .code(code(finding.field("code")))
                .effect(finding.field("effect").constant(Effect.class))
                .subject(subject(finding.field("subject")))
                .method(finding.field("method").optionalText())
                .message(finding.field("message").text())
                .arguments(finding.field("arguments").fields(JsonNode::text))
                .evidence(finding.field("evidence").list(StoredDecisionReader::evidence))
                .remedies(finding.field("remedies").list(StoredDecisionReader::remedy))
                .build();
    }

    private static Code code(JsonNode code) throws ReportException {
        if (code.text().isBlank()) {
            throw code.wrong("a code");
        }
        return Code.of(code.text());
    }

    private static Evidence evidence(JsonNode evidence) throws ReportException {
        return new Evidence(
                evidence.field("source").text(),
                evidence.field("object").text(),
                evidence.field("field").text(),
                evidence.field("trust").optional(node -> node.constant(Trust.class)),
                evidence.field("detail").text());
    }

    private static StoredRemedy remedy(JsonNode remedy) throws ReportException {
        return new StoredRemedy(
                remedy.field("kind").text(),
                remedy.field("sufficient").optional(JsonNode::truth).orElse(false),
                remedy.field("by").constant(Remedy.By.class),
                remedy.field("text").text(),
                remedy.field("manifest").optionalText(),
                remedy.field("risk").optional(node -> node.constant(Remedy.Risk.class)),
                remedy.field("target").optional(StoredDecisionReader::subject),
                remedy.field("alternatives")
                        .optional(node -> node.list(JsonNode::text))
                        .orElse(ImmutableList.of()));
    }

    private static StoredDecision.Disk disk(JsonNode disk) throws ReportException {
        return StoredDecision.Disk.builder()
                .name(disk.field("name").text())
                .claim(disk.field("claim").optionalText())
                .covered(disk.field("covered").truth())
                .verdict(disk.field("verdict").optional(StoredDecisionReader::verdict))
                .code(disk.field("code").optional(StoredDecisionReader::code))
                .snapshotClass(disk.field("snapshotClass").optionalText())
                .method(disk.field("method").optionalText())
                .build();
    }

    private static StoredDecision.Method method(JsonNode method) throws ReportException {
        return new StoredDecision.Method(
                method.field("method").text(),
                verdict(method.field("verdict")),
                method.field("findings").list(StoredDecisionReader::finding));
    }
}
