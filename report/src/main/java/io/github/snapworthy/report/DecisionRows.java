package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decisions as rows of cells. */
final class DecisionRows {
    static final int VERDICT_COLUMN = 0;
    static final List<String> TITLES =
            List.of("VERDICT", "OPERATION", "SUBJECT", "CLASS", "CONSISTENCY", "REASON", "REMEDY");
    static final List<String> WIDE_TITLES = List.of(
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

    private DecisionRows() {}

    static List<List<String>> of(EligibilityReport report) {
        return report.forPeople().stream()
                .map(decision -> ImmutableList.<String>builder()
                        .addAll(common(decision))
                        .add(name(decision.consistency()), Phrases.reason(decision), remedy(decision))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    static List<List<String>> wide(EligibilityReport report) {
        return report.forPeople().stream().map(DecisionRows::wide).collect(ImmutableList.toImmutableList());
    }

    private static List<String> common(Decision decision) {
        return ImmutableList.of(
                decision.verdict().name(),
                decision.request().operation().reportName(),
                Phrases.subject(decision),
                Phrases.snapshotClass(decision));
    }

    private static List<String> wide(Decision decision) {
        return ImmutableList.<String>builder()
                .addAll(common(decision))
                .add(decision.snapshotClass()
                        .map(SnapshotClassChoice::chosenBy)
                        .map(step -> step.reportName())
                        .orElse(""))
                .add(name(decision.consistency()), name(decision.coverage()), Phrases.method(decision))
                .add(name(decision.assurance()))
                .add(decision.findings().stream()
                        .map(finding -> finding.code().value())
                        .distinct()
                        .collect(Collectors.joining(",")))
                .add(remedy(decision))
                .build();
    }

    private static String remedy(Decision decision) {
        return Phrases.firstRemedy(decision).map(Remedy::text).orElse("");
    }

    /** The profile and the counts. */
    static List<String> notes(EligibilityReport report) {
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        notes.add("profile " + report.profile() + " (" + report.profileWhy() + ")");
        report.summary().forEach((operation, counts) -> notes.add(summary(operation, counts)));
        return notes.build();
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
