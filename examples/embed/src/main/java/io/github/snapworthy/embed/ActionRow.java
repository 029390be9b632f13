package io.github.snapworthy.embed;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.report.Action;
import io.github.snapworthy.report.Wordings;
import java.util.Locale;
import java.util.stream.Collectors;

/** The row of a user interface, without knowledge of codes. */
public final class ActionRow {
    private ActionRow() {}

    // quote: row
    /** What a user sees beside a subject, in the user's language: a button each, or why there is none and what to do. */
    public static ImmutableList<String> show(Situation now, Subject subject, Locale language) {
        Wordings words = Wordings.of(language);
        return now.row(subject).stream()
                .map(now::advise) // remedies that were tried, with manifests; without it they are words
                .map(decision -> show(Action.of(decision, words)))
                .collect(ImmutableList.toImmutableList());
    }

    private static String show(Action action) {
        return action.isPossible()
                ? "[" + action.label() + "] " + action.shortReason()
                : action.label() + ": " + action.shortReason()
                        + action.ways().stream()
                                .filter(way -> way.remedy().sufficient())
                                .map(way -> " -> " + way.text())
                                .collect(Collectors.joining());
    }
    // end
}
