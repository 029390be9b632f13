package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Remedy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A summary, a table of the decisions, and what stands in the way of each that is not allowed. */
final class MarkdownFormat implements ReportFormat {
    @Override
    public void write(EligibilityReport report, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("# Eligibility report\n\n");
        text.append("Profile: ").append(MarkdownText.of(report.profile() + " (" + report.profileWhy() + ")"));
        text.append("\n\n");
        summary(report, text);
        decisions(report, text);
        reasons(report, text);
        remarks(report, text);
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void summary(EligibilityReport report, StringBuilder text) {
        title(text, "Operation", "Allowed", "Wait", "Unknown", "Denied");
        report.summary().forEach((operation, counts) -> {
            Stream<String> numbers = counts.values().stream().map(String::valueOf);
            row(text, Stream.concat(Stream.of(operation.reportName()), numbers).toList());
        });
    }

    private static void decisions(EligibilityReport report, StringBuilder text) {
        text.append("\n## Decisions\n\n");
        title(text, "Verdict", "Operation", "Subject", "Class", "Consistency", "Reason", "Remedy");
        for (Decision decision : report.forPeople()) {
            row(text, cells(decision));
        }
    }

    private static List<String> cells(Decision decision) {
        return ImmutableList.of(
                decision.verdict().name(),
                decision.request().operation().reportName(),
                Phrases.subject(decision),
                Phrases.snapshotClass(decision),
                decision.consistency().map(Enum::name).orElse(""),
                Phrases.reason(decision),
                Phrases.firstRemedy(decision).map(Remedy::text).orElse(""));
    }

    private static void title(StringBuilder text, String... titles) {
        row(text, Arrays.asList(titles));
        text.append("|").append(" --- |".repeat(titles.length)).append('\n');
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(MarkdownText::of).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static void reasons(EligibilityReport report, StringBuilder text) {
        List<Decision> stopped = report.forPeople().stream()
                .filter(decision -> !decision.isAllowed())
                .toList();
        if (!stopped.isEmpty()) {
            text.append("\n## What stands in the way\n");
        }
        stopped.forEach(decision -> reasons(decision, text));
    }

    private static void reasons(Decision decision, StringBuilder text) {
        String title = decision.request().operation().reportName() + " of " + Phrases.subject(decision);
        text.append("\n### ").append(MarkdownText.of(title + ": " + decision.verdict()));
        text.append("\n\n");
        Phrases.blocking(decision).forEach(finding -> reason(finding, text));
        Phrases.exclusions(decision).forEach(finding -> reason(finding, text));
    }

    private static void reason(Finding finding, StringBuilder text) {
        String method = finding.method().map(by -> " (" + by + ")").orElse("");
        text.append("- ").append(MarkdownText.of(finding.code() + method + ": " + finding.message()));
        text.append('\n');
        finding.remedies().forEach(remedy -> remedy(remedy, text));
    }

    private static void remedy(Remedy remedy, StringBuilder text) {
        text.append("  - ").append(MarkdownText.of(remedy.by() + ": " + remedy.text()));
        text.append('\n');
        remedy.manifest()
                .map(manifest -> MarkdownText.fenced("yaml", manifest))
                .ifPresent(block -> text.append('\n').append(block.indent(4)).append('\n'));
    }

    private static void remarks(EligibilityReport report, StringBuilder text) {
        List<String> remarks = Phrases.remarks(report);
        if (!remarks.isEmpty()) {
            text.append("\n## Remarks\n\n");
        }
        for (String remark : remarks) {
            text.append("- ").append(MarkdownText.of(remark)).append('\n');
        }
    }
}
