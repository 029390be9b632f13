package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Lint;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Flaws as rows of cells. */
final class LintRows {
    static final List<String> TITLES = List.of("SEVERITY", "CODE", "PLACE", "FLAW", "REMEDY");

    private static final int SEVERITY_COLUMN = 0;

    private LintRows() {}

    static boolean isSeverity(int column) {
        return column == SEVERITY_COLUMN;
    }

    static List<List<String>> of(LintReport report) {
        return report.result().lints().stream().map(LintRows::row).toList();
    }

    private static List<String> row(Lint lint) {
        return List.of(
                lint.severity().name(), lint.code().value(), lint.place().toString(), lint.message(), lint.remedy());
    }

    /** The counts, and what was not checked, a line each. */
    static List<String> notes(LintReport report) {
        String counts = report.summary().entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return ImmutableList.<String>builder()
                .add(counts)
                .addAll(report.result().unchecked().stream()
                        .map(Assumption::toString)
                        .toList())
                .build();
    }
}
