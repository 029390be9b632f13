package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Operation;
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

/** Aligned columns, one line a decision, and below them a summary and what is worth knowing. */
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
    public void write(EligibilityReport report, OutputStream out) throws IOException {
        TextTable table = new TextTable(width == Width.USUAL ? USUAL_TITLES : WIDE_TITLES);
        for (Decision decision : report.forPeople()) {
            table.add(cells(decision));
        }
        StringBuilder text = new StringBuilder();
        table.appendTo(text, colours == Colours.ANSI ? TableFormat::paint : (column, cell) -> cell);
        text.append('\n');
        line(text, "profile " + report.profile() + " (" + report.profileWhy() + ")");
        report.summary().forEach((operation, counts) -> line(text, summary(operation, counts)));
        Phrases.remarks(report).forEach(remark -> line(text, remark));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
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

    private static String paint(int column, String cell) {
        if (column != VERDICT_COLUMN) {
            return cell;
        }
        String colour = switch (cell.strip()) {
            case "ALLOWED" -> "32";
            case "WAIT" -> "33";
            case "UNKNOWN" -> "35";
            case "DENIED" -> "31";
            default -> "1";
        };
        return "\u001b[" + colour + "m" + cell + "\u001b[0m";
    }
}
