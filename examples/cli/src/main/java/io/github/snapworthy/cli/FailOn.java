package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.report.DiffReport;

/** Which differences make a command fail. */
enum FailOn {
    NOTHING,
    WORSE,
    CHANGED;

    private static final ImmutableList<String> NAMES = ImmutableList.of("worse", "changed");

    /** The value of the option, the empty text where it was not given. */
    static FailOn parse(String text) {
        return switch (text) {
            case "" -> NOTHING;
            case "worse" -> WORSE;
            case "changed" -> CHANGED;
            default -> throw new UsageException("fail-on: " + text + " is unknown" + DidYouMean.of(text, NAMES));
        };
    }

    boolean isMatchedBy(DiffReport report) {
        return switch (this) {
            case NOTHING -> false;
            case WORSE ->
                report.changes().stream().anyMatch(change -> change.direction() == DecisionChange.Direction.WORSE);
            case CHANGED -> !report.changes().isEmpty();
        };
    }
}
