package io.github.snapworthy.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Lint;
import io.github.snapworthy.core.Severity;
import java.util.List;

/** Flaws as rows of cells, in the language of their report. */
final class LintRows {
    private static final Splitter COLUMNS = Splitter.on(", ");

    private static final int SEVERITY_COLUMN = 0;

    private LintRows() {}

    static boolean isSeverity(int column) {
        return column == SEVERITY_COLUMN;
    }

    static String title(LintReport report) {
        return report.wordings().phrase("lint.title");
    }

    static List<String> titles(LintReport report) {
        return COLUMNS.splitToList(report.wordings().phrase("lint.columns"));
    }

    static List<List<String>> of(LintReport report) {
        return report.result().lints().stream()
                .map(lint -> row(lint, report.wordings()))
                .toList();
    }

    private static List<String> row(Lint lint, Wordings words) {
        String place = lint.place().object() + " "
                + words.fragment("field", lint.place().field());
        return List.of(lint.severity().name(), lint.code().value(), place, words.message(lint), words.remedy(lint));
    }

    /** The counts, and what was not checked, a line each. */
    static List<String> notes(LintReport report) {
        return ImmutableList.<String>builder()
                .add(counts(report))
                .addAll(report.result().unchecked().stream()
                        .map(unchecked -> unchecked(unchecked, report.wordings()))
                        .toList())
                .build();
    }

    private static String counts(LintReport report) {
        ImmutableMap<Severity, Integer> counts = report.summary();
        return report.wordings()
                .phrase(
                        "lint.counts",
                        "error",
                        String.valueOf(counts.get(Severity.ERROR)),
                        "warn",
                        String.valueOf(counts.get(Severity.WARN)),
                        "info",
                        String.valueOf(counts.get(Severity.INFO)));
    }

    private static String unchecked(Assumption unchecked, Wordings words) {
        return words.equals(Wordings.english()) ? unchecked.toString() : words.assumption(unchecked);
    }
}
