package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.FindingChange;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decisions before and after as rows of cells under the titles of {@link DecisionRows}. What is not another one is told once. */
final class WhatIfRows {
    private WhatIfRows() {}

    static List<List<String>> of(WhatIfReport report) {
        return report.forPeople().stream().map(WhatIfRows::row).collect(ImmutableList.toImmutableList());
    }

    private static List<String> row(DecisionChange change) {
        Optional<Decision> shown = change.after();
        return ImmutableList.of(
                verdict(change),
                change.request().operation().reportName(),
                Phrases.subject(change.request().subject().object()),
                shown.map(Phrases::snapshotClass).orElse(""),
                shown.flatMap(Decision::consistency).map(Enum::name).orElse(""),
                reason(change),
                shown.flatMap(Phrases::firstRemedy).map(Remedy::text).orElse(""));
    }

    /** Both verdicts where they differ; a dash where the subject is not there. */
    static String verdict(DecisionChange change) {
        String before = change.before().map(Decision::verdict).map(Enum::name).orElse("-");
        String after = change.after().map(Decision::verdict).map(Enum::name).orElse("-");
        return before.equals(after) ? after : before + " -> " + after;
    }

    /** What stood or stands in the way and came or went; where nothing did, what stands in the way. */
    static String reason(DecisionChange change) {
        String changes = blocking(change);
        return changes.isEmpty() ? change.after().map(Phrases::reason).orElse("") : changes;
    }

    private static String blocking(DecisionChange change) {
        if (change.before().isEmpty() || change.after().isEmpty()) {
            return "";
        }
        return change.findings().stream()
                .filter(FindingChange::blocks)
                .map(FindingChange::toString)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static List<String> notes(WhatIfReport report) {
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        notes.add(
                "profile " + report.before().profile() + " (" + report.before().profileWhy() + ")");
        report.after()
                .summary()
                .forEach((operation, counts) -> notes.add(summary(
                        operation, report.before().summary().getOrDefault(operation, ImmutableMap.of()), counts)));
        report.assumed()
                .forEach(assumed -> notes.add(
                        "what if: " + assumed.object() + " " + assumed.outcome().words()));
        return notes.build();
    }

    private static String summary(Operation operation, Map<Verdict, Integer> before, Map<Verdict, Integer> after) {
        return operation.reportName() + ": "
                + after.entrySet().stream()
                        .map(count -> count(count.getKey(), before.getOrDefault(count.getKey(), 0), count.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String count(Verdict verdict, Integer before, Integer after) {
        String number = before.equals(after) ? after.toString() : before + " -> " + after;
        return number + " " + verdict.name().toLowerCase(Locale.ROOT);
    }
}
