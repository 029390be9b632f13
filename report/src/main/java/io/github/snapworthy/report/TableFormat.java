package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Aligned columns, one line a decision or a driver, and below them a summary and what is worth knowing. */
final class TableFormat implements ReportFormat {
    /** How much a line says. */
    enum Width {
        USUAL,
        WIDE
    }

    private static final int VERDICT_COLUMN = 0;
    private static final List<String> USUAL_TITLES =
            List.of("VERDICT", "OPERATION", "SUBJECT", "CLASS", "CONSISTENCY", "REASON", "REMEDY");
    private static final List<String> WIDE_TITLES = List.of(
            "VERDICT",
            "OPERATION",
            "SUBJECT",
            "CLASS",
            "CHOSEN BY",
            "CONSISTENCY",
            "COVERAGE",
            "METHOD",
            "ASSURANCE",
            "CODES",
            "REMEDY");

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
        Phrases.remarks(report).forEach(remark -> line(text, remark));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void decisions(EligibilityReport report, StringBuilder text) {
        TextTable table = new TextTable(width == Width.USUAL ? USUAL_TITLES : WIDE_TITLES);
        for (Decision decision : report.forPeople()) {
            table.add(cells(decision));
        }
        table.appendTo(text, Painter.of(colours, column -> column == VERDICT_COLUMN));
        text.append('\n');
        line(text, "profile " + report.profile() + " (" + report.profileWhy() + ")");
        report.summary().forEach((operation, counts) -> line(text, summary(operation, counts)));
    }

    private void drivers(DriverReport report, StringBuilder text) {
        boolean isWide = width == Width.WIDE;
        TextTable table = new TextTable(isWide ? DriverMatrix.LONG_TITLES : DriverMatrix.TITLES);
        (isWide ? DriverMatrix.longRows(report) : DriverMatrix.rows(report)).forEach(table::add);
        table.appendTo(text, Painter.of(colours, isWide ? DriverMatrix::isLongAnswer : DriverMatrix::isAnswer));
        text.append('\n');
        DriverNotes.of(report).forEach(note -> line(text, note));
        if (isWide) {
            DriverNotes.others(report).forEach(note -> line(text, note));
        }
    }

    private void comparisons(ComparisonReport report, StringBuilder text) {
        boolean isWide = width == Width.WIDE;
        TextTable table = new TextTable(isWide ? ComparisonMatrix.LONG_TITLES : ComparisonMatrix.titles(report));
        (isWide ? ComparisonMatrix.longRows(report) : ComparisonMatrix.rows(report)).forEach(table::add);
        table.appendTo(text, Painter.of(colours, ComparisonMatrix::isAnswer));
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
        TextTable table = new TextTable(titles);
        rows.forEach(table::add);
        table.appendTo(text, (column, cell) -> cell);
    }

    private void lints(LintReport report, StringBuilder text) {
        TextTable table = new TextTable(LintRows.TITLES);
        LintRows.of(report).forEach(table::add);
        if (!report.result().lints().isEmpty()) {
            table.appendTo(text, Painter.of(colours, LintRows::isSeverity));
            text.append('\n');
        }
        LintRows.notes(report).forEach(note -> line(text, note));
    }

    private static void line(StringBuilder text, String line) {
        text.append(PlainText.line(line)).append('\n');
    }

    private List<String> cells(Decision decision) {
        ImmutableList.Builder<String> cells = ImmutableList.builder();
        cells.add(decision.verdict().name());
        cells.add(decision.request().operation().reportName());
        cells.add(Phrases.subject(decision));
        cells.add(Phrases.snapshotClass(decision));
        if (width == Width.USUAL) {
            cells.add(name(decision.consistency()));
            cells.add(Phrases.reason(decision));
        } else {
            addWide(decision, cells);
        }
        cells.add(Phrases.firstRemedy(decision).map(Remedy::text).orElse(""));
        return cells.build();
    }

    private static void addWide(Decision decision, ImmutableList.Builder<String> cells) {
        cells.add(decision.snapshotClass()
                .map(SnapshotClassChoice::chosenBy)
                .map(step -> step.reportName())
                .orElse(""));
        cells.add(name(decision.consistency()));
        cells.add(name(decision.coverage()));
        cells.add(Phrases.method(decision));
        cells.add(name(decision.assurance()));
        cells.add(decision.findings().stream()
                .map(finding -> finding.code().value())
                .distinct()
                .collect(Collectors.joining(",")));
    }

    private static String name(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse("");
    }

    private static String summary(Operation operation, Map<Verdict, Integer> counts) {
        return operation.reportName() + ": "
                + counts.entrySet().stream()
                        .map(count ->
                                count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
