package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Remedy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables, and lists of what they have no room for: what stands in the way of a decision, what a driver depends on. */
final class MarkdownFormat implements ReportFormat {
    @Override
    public void write(Report report, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        if (report instanceof EligibilityReport decided) {
            eligibility(decided, text);
        } else if (report instanceof WhatIfReport assumed) {
            whatIf(assumed, text);
        } else if (report instanceof DiffReport changed) {
            diff(changed, text);
        } else if (report instanceof DriverReport known) {
            drivers(known, text);
        } else if (report instanceof ComparisonReport compared) {
            comparisons(compared, text);
        } else if (report instanceof LintReport linted) {
            lints(linted, text);
        } else if (report instanceof ProfileReport described) {
            profiles(described, text);
        } else if (report instanceof PlanReport planned) {
            plan(planned, text);
        } else if (report instanceof ExplanationReport explained) {
            ExplanationText.markdown(explained, text);
        }
        Sections.of(report).ifPresent(sections -> sections(sections, text));
        list(remarksTitle(report), Phrases.remarks(report), text);
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void eligibility(EligibilityReport report, StringBuilder text) {
        text.append("# Eligibility report\n\nProfile: ");
        text.append(MarkdownText.of(report.profile() + " (" + report.profileWhy() + ")"));
        text.append("\n\n");
        summary(report, text);
        decisions(report, text);
        reasons(report, text);
    }

    private static void whatIf(WhatIfReport report, StringBuilder text) {
        text.append("# What if\n\n");
        title(text, DecisionRows.TITLES);
        WhatIfRows.of(report).forEach(row -> row(text, row));
        list("Notes", WhatIfRows.notes(report), text);
    }

    private static void diff(DiffReport report, StringBuilder text) {
        text.append("# Differences\n\n");
        title(text, DiffRows.TITLES);
        DiffRows.wide(report).forEach(row -> row(text, row));
        list("Notes", DiffRows.notes(report), text);
    }

    private static void drivers(DriverReport report, StringBuilder text) {
        text.append("# Driver report\n\n");
        title(text, DriverMatrix.TITLES);
        DriverMatrix.rows(report).forEach(row -> row(text, row));
        list("Notes", DriverNotes.of(report), text);
        text.append("\n## Evidence\n\n");
        title(text, DriverMatrix.LONG_TITLES);
        DriverMatrix.longRows(report).forEach(row -> row(text, row));
        list("Other facts", DriverNotes.others(report), text);
    }

    private static void comparisons(ComparisonReport report, StringBuilder text) {
        text.append("# Class comparison\n\n");
        title(text, ComparisonMatrix.titles(report));
        ComparisonMatrix.rows(report).forEach(row -> row(text, row));
        list("Notes", ComparisonMatrix.notes(report), text);
        text.append("\n## Reasons\n\n");
        title(text, ComparisonMatrix.LONG_TITLES);
        ComparisonMatrix.longRows(report).forEach(row -> row(text, row));
    }

    private static void profiles(ProfileReport report, StringBuilder text) {
        text.append("# Profiles\n\n");
        title(text, ProfileRows.TITLES);
        ProfileRows.of(report).forEach(row -> row(text, row));
        for (Profile profile : report.profiles()) {
            text.append("\n## ").append(MarkdownText.of(profile.name())).append("\n\n");
            title(text, ProfileRows.PROPERTY_TITLES);
            ProfileRows.properties(profile).forEach(row -> row(text, row));
            text.append('\n');
            title(text, ProfileRows.REQUIREMENT_TITLES);
            ProfileRows.requirements(profile).forEach(row -> row(text, row));
        }
    }

    private static void plan(PlanReport report, StringBuilder text) {
        text.append("# Plan\n\n");
        title(text, PlanRows.TITLES);
        PlanRows.of(report).forEach(row -> row(text, row));
        list("Notes", PlanRows.notes(report), text);
        report.plan().remedies().stream()
                .flatMap(remedy -> remedy.manifest().stream())
                .forEach(manifest -> text.append('\n').append(MarkdownText.fenced("yaml", manifest)));
    }

    private static void lints(LintReport report, StringBuilder text) {
        text.append("# ").append(LintRows.title(report)).append("\n\n");
        title(text, LintRows.titles(report));
        LintRows.of(report).forEach(row -> row(text, row));
        list(report.wordings().phrase("lint.notes"), LintRows.notes(report), text);
    }

    private static void sections(Sections sections, StringBuilder text) {
        text.append("# ").append(MarkdownText.of(sections.title())).append('\n');
        for (Section part : sections.parts()) {
            text.append('\n');
            if (!part.heading().isEmpty()) {
                text.append("## ").append(MarkdownText.of(part.heading())).append("\n\n");
            }
            if (!part.rows().isEmpty()) {
                title(text, part.titles());
                part.rows().forEach(row -> row(text, row));
            }
            if (!part.rows().isEmpty() && !part.notes().isEmpty()) {
                text.append('\n');
            }
            items(part.notes(), text);
        }
    }

    private static void summary(EligibilityReport report, StringBuilder text) {
        title(text, List.of("Operation", "Allowed", "Wait", "Unknown", "Denied"));
        report.summary().forEach((operation, counts) -> {
            Stream<String> numbers = counts.values().stream().map(String::valueOf);
            row(text, Stream.concat(Stream.of(operation.reportName()), numbers).toList());
        });
    }

    private static void decisions(EligibilityReport report, StringBuilder text) {
        text.append("\n## Decisions\n\n");
        title(text, List.of("Verdict", "Operation", "Subject", "Class", "Consistency", "Reason", "Remedy"));
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

    private static void title(StringBuilder text, List<String> titles) {
        row(text, titles);
        text.append("|").append(" --- |".repeat(titles.size())).append('\n');
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

    private static String remarksTitle(Report report) {
        return Bundle.of("page_" + Phrases.wordings(report).language()).get("remarks.title");
    }

    private static void list(String title, List<String> lines, StringBuilder text) {
        if (!lines.isEmpty()) {
            text.append("\n## ").append(title).append("\n\n");
        }
        items(lines, text);
    }

    private static void items(List<String> lines, StringBuilder text) {
        for (String line : lines) {
            text.append("- ").append(MarkdownText.of(line)).append('\n');
        }
    }
}
