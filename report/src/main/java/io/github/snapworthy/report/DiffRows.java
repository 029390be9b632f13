package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.DecisionChange.Direction;
import io.github.snapworthy.core.FieldChange;
import io.github.snapworthy.core.FindingChange;
import io.github.snapworthy.report.FactChanges.DriverChange;
import io.github.snapworthy.report.FactChanges.ObjectChange;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Differences of decisions as rows of cells. */
final class DiffRows {
    static final List<String> TITLES = List.of("CHANGE", "VERDICT", "OPERATION", "SUBJECT", "REASON", "FACT");

    private static final int MOST_SHOWN = 2;
    private static final int LONGEST_VALUE = 200;

    private DiffRows() {}

    /** The first facts behind each, for a terminal. */
    static List<List<String>> of(DiffReport report) {
        return rows(report, MOST_SHOWN);
    }

    /** All facts behind each. */
    static List<List<String>> wide(DiffReport report) {
        return rows(report, Integer.MAX_VALUE);
    }

    private static List<List<String>> rows(DiffReport report, int most) {
        return report.changes().stream()
                .map(change -> row(change, report.causes().behind(change), most))
                .collect(ImmutableList.toImmutableList());
    }

    private static List<String> row(DecisionChange change, FactChanges causes, int most) {
        return ImmutableList.of(
                change.direction().name().toLowerCase(Locale.ROOT),
                WhatIfRows.verdict(change),
                change.request().operation().reportName(),
                Phrases.subject(change.request().subject().object()),
                reason(change, most),
                facts(causes, most));
    }

    /** What came or went in the way; where nothing did, all that is told otherwise, and what would be done otherwise. */
    private static String reason(DecisionChange change, int most) {
        if (change.direction() == Direction.NEW || change.direction() == Direction.GONE) {
            return WhatIfRows.reason(change);
        }
        List<FindingChange> findings = change.findings();
        List<FindingChange> blocking =
                findings.stream().filter(FindingChange::blocks).toList();
        List<FindingChange> shown = blocking.isEmpty() || most == Integer.MAX_VALUE ? findings : blocking;
        return cut(
                Stream.concat(
                                shown.stream().map(FindingChange::toString),
                                change.outcome().stream().map(FieldChange::toString))
                        .distinct()
                        .toList(),
                most);
    }

    private static String facts(FactChanges causes, int most) {
        return cut(
                Stream.of(
                                causes.objects().stream().map(DiffRows::object),
                                causes.drivers().stream().map(DiffRows::driver),
                                causes.kinds().stream()
                                        .map(kind -> kind.kind().qualifiedName() + " " + kind.before() + " -> "
                                                + kind.after()))
                        .flatMap(texts -> texts)
                        .toList(),
                most);
    }

    private static String cut(List<String> texts, int most) {
        String shown = texts.stream().limit(most).collect(Collectors.joining("; "));
        return texts.size() > most ? shown + " and " + (texts.size() - most) + " more" : shown;
    }

    private static String object(ObjectChange change) {
        String fields = change.fields().stream().map(DiffRows::field).collect(Collectors.joining(", "));
        return change.object() + " " + change.how().name().toLowerCase(Locale.ROOT)
                + (fields.isEmpty() ? "" : " (" + fields + ")");
    }

    /** A value may be a whole document, which would make the line unreadable. */
    private static String field(FieldChange field) {
        String text = field.toString();
        return text.length() > LONGEST_VALUE ? field.field() : text;
    }

    private static String driver(DriverChange change) {
        return change.driver() + " " + change.capability()
                + change.storageClass().map(name -> " in " + name).orElse("") + " " + change.before() + " -> "
                + change.after();
    }

    static List<String> notes(DiffReport report) {
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        EligibilityReport before = report.before();
        EligibilityReport after = report.after();
        if (before.profile().equals(after.profile())) {
            notes.add("profile " + after.profile() + " (" + after.profileWhy() + ")");
        } else {
            notes.add("the profiles differ: " + before.profile() + " (" + before.profileWhy() + ") before, "
                    + after.profile() + " (" + after.profileWhy() + ") after");
        }
        notes.add(report.summary().entrySet().stream()
                        .map(count ->
                                count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ", " + report.unchanged() + " unchanged");
        return notes.build();
    }
}
