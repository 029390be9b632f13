package io.github.snapworthy.report;

import io.github.snapworthy.core.Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Aligned columns, one line a decision or a driver, and below them a summary and what is worth knowing. */
final class TableFormat implements ReportFormat {
    /** How much a line says. */
    enum Width {
        USUAL,
        WIDE
    }

    private final Width width;
    private final Colours colours;

    TableFormat(Width width, Colours colours) {
        this.width = width;
        this.colours = colours;
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        if (report instanceof EligibilityReport decided) {
            decisions(decided, text);
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
            ExplanationText.plain(explained, colours, text);
        }
        Sections.of(report).ifPresent(sections -> sections.plain(text));
        Phrases.remarks(report).forEach(remark -> line(text, remark));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void decisions(EligibilityReport report, StringBuilder text) {
        boolean isWide = width == Width.WIDE;
        table(
                isWide ? DecisionRows.WIDE_TITLES : DecisionRows.TITLES,
                isWide ? DecisionRows.wide(report) : DecisionRows.of(report),
                Painter.of(colours, column -> column == DecisionRows.VERDICT_COLUMN),
                text);
        text.append('\n');
        DecisionRows.notes(report).forEach(note -> line(text, note));
    }

    private void whatIf(WhatIfReport report, StringBuilder text) {
        table(
                DecisionRows.TITLES,
                WhatIfRows.of(report),
                Painter.of(colours, column -> column == DecisionRows.VERDICT_COLUMN),
                text);
        text.append('\n');
        WhatIfRows.notes(report).forEach(note -> line(text, note));
    }

    private void diff(DiffReport report, StringBuilder text) {
        if (!report.changes().isEmpty()) {
            table(DiffRows.TITLES, width == Width.WIDE ? DiffRows.wide(report) : DiffRows.of(report), text);
            text.append('\n');
        }
        DiffRows.notes(report).forEach(note -> line(text, note));
    }

    private void drivers(DriverReport report, StringBuilder text) {
        boolean isWide = width == Width.WIDE;
        table(
                isWide ? DriverMatrix.LONG_TITLES : DriverMatrix.TITLES,
                isWide ? DriverMatrix.longRows(report) : DriverMatrix.rows(report),
                Painter.of(colours, isWide ? DriverMatrix::isLongAnswer : DriverMatrix::isAnswer),
                text);
        text.append('\n');
        DriverNotes.of(report).forEach(note -> line(text, note));
        if (isWide) {
            DriverNotes.others(report).forEach(note -> line(text, note));
        }
    }

    private void comparisons(ComparisonReport report, StringBuilder text) {
        boolean isWide = width == Width.WIDE;
        table(
                isWide ? ComparisonMatrix.LONG_TITLES : ComparisonMatrix.titles(report),
                isWide ? ComparisonMatrix.longRows(report) : ComparisonMatrix.rows(report),
                Painter.of(colours, ComparisonMatrix::isAnswer),
                text);
        text.append('\n');
        ComparisonMatrix.notes(report).forEach(note -> line(text, note));
    }

    /** Several are listed; of one everything is told. */
    private static void profiles(ProfileReport report, StringBuilder text) {
        if (report.profiles().size() != 1) {
            table(ProfileRows.TITLES, ProfileRows.of(report), text);
            return;
        }
        Profile profile = report.profiles().get(0);
        table(ProfileRows.PROPERTY_TITLES, ProfileRows.properties(profile), text);
        text.append('\n');
        table(ProfileRows.REQUIREMENT_TITLES, ProfileRows.requirements(profile), text);
    }

    private static void plan(PlanReport report, StringBuilder text) {
        if (!report.plan().steps().isEmpty()) {
            table(PlanRows.TITLES, PlanRows.of(report), text);
            text.append('\n');
        }
        PlanRows.notes(report).forEach(note -> line(text, note));
    }

    private static void table(List<String> titles, List<List<String>> rows, StringBuilder text) {
        table(titles, rows, (column, cell) -> cell, text);
    }

    private static void table(List<String> titles, List<List<String>> rows, TextTable.Paint paint, StringBuilder text) {
        TextTable table = new TextTable(titles);
        rows.forEach(table::add);
        table.appendTo(text, paint);
    }

    private void lints(LintReport report, StringBuilder text) {
        if (!report.result().lints().isEmpty()) {
            table(LintRows.titles(report), LintRows.of(report), Painter.of(colours, LintRows::isSeverity), text);
            text.append('\n');
        }
        LintRows.notes(report).forEach(note -> line(text, note));
    }

    private static void line(StringBuilder text, String line) {
        text.append(PlainText.line(line)).append('\n');
    }
}
