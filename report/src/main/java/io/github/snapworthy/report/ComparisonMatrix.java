package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ChosenBy;
import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.DialectAnswer;
import io.github.snapworthy.core.DriverName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comparisons as rows of cells: the dialects side by side, or one row for each answer with its reason. */
final class ComparisonMatrix {
    /** One row for each answer. */
    static final List<String> LONG_TITLES =
            List.of("SUBJECT", "OPERATION", "DIALECT", "OUTCOME", "CLASS", "CHOSEN BY", "DRIVER", "WHY", "REJECTED");

    private static final int FIRST_ANSWER = 3;
    private static final String BY_ORDER = "*";

    private ComparisonMatrix() {}

    /** The titles of {@link #rows}. */
    static List<String> titles(ComparisonReport report) {
        ImmutableList.Builder<String> titles = ImmutableList.builder();
        titles.add("SUBJECT", "OPERATION", "AGREE");
        return titles.addAll(dialects(report)).build();
    }

    private static List<String> dialects(ComparisonReport report) {
        return report.comparisons().stream()
                .flatMap(comparison -> comparison.answers().stream())
                .map(DialectAnswer::dialect)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the column of {@link #rows} holds an answer. */
    static boolean isAnswer(int column) {
        return column >= FIRST_ANSWER;
    }

    /** One row for each comparison, with one column for each dialect. */
    static List<List<String>> rows(ComparisonReport report) {
        List<String> dialects = dialects(report);
        return report.comparisons().stream().map(one -> row(one, dialects)).toList();
    }

    private static List<String> row(ClassComparison comparison, List<String> dialects) {
        List<String> row = new ArrayList<>();
        row.add(Phrases.subject(comparison.claim().object()));
        row.add(comparison.operation().reportName());
        row.add(comparison.agree() ? "yes" : "no");
        for (String dialect : dialects) {
            row.add(comparison.answers().stream()
                    .filter(answer -> answer.dialect().equals(dialect))
                    .map(ComparisonMatrix::inShort)
                    .collect(Collectors.joining()));
        }
        return row;
    }

    private static String inShort(DialectAnswer answer) {
        return answer.snapshotClass()
                .map(name -> answer.orderDependent() ? name + BY_ORDER : name)
                .orElse(answer.outcome().name());
    }

    /** The rows of a report under {@link #LONG_TITLES}. */
    static List<List<String>> longRows(ComparisonReport report) {
        return report.comparisons().stream().flatMap(ComparisonMatrix::longRows).toList();
    }

    private static Stream<List<String>> longRows(ClassComparison comparison) {
        return comparison.answers().stream()
                .map(answer -> ImmutableList.<String>builder()
                        .add(Phrases.subject(comparison.claim().object()))
                        .add(comparison.operation().reportName())
                        .addAll(cells(answer))
                        .build());
    }

    /** The cells under {@link #LONG_TITLES} from the dialect on. */
    static List<String> cells(DialectAnswer answer) {
        return List.of(
                answer.dialect(),
                answer.outcome().name(),
                answer.snapshotClass().orElse(""),
                answer.chosenBy().map(ChosenBy::reportName).orElse(""),
                answer.driver().map(DriverName::value).orElse(""),
                answer.why(),
                answer.rejected().stream()
                        .map(rejected -> rejected.name() + " (" + rejected.why() + ")")
                        .collect(Collectors.joining(", ")));
    }

    /** What is to be said of all comparisons together, a line each. */
    static List<String> notes(ComparisonReport report) {
        long differing = report.comparisons().stream()
                .filter(comparison -> !comparison.agree())
                .count();
        boolean byOrder = report.comparisons().stream()
                .flatMap(comparison -> comparison.answers().stream())
                .anyMatch(DialectAnswer::orderDependent);
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        notes.add("the dialects take different classes for " + differing + " of "
                + report.comparisons().size());
        if (byOrder) {
            notes.add(BY_ORDER + " depends on the order of listing, which no object tells; shown is the first by name");
        }
        return notes.build();
    }
}
