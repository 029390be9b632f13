package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Plan;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Request;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A plan as rows of cells: one row for each remedy, the number of its step and what the step unlocks in the first. */
final class PlanRows {
    static final List<String> TITLES = List.of("STEP", "REMEDY", "TARGET", "BY", "RISK", "UNLOCKS", "WHAT TO DO");

    /** How many subjects a cell names before it only counts. */
    private static final int MOST_NAMED = 3;

    private PlanRows() {}

    static List<List<String>> of(PlanReport report) {
        ImmutableList.Builder<List<String>> rows = ImmutableList.builder();
        int number = 1;
        for (Plan.Step step : report.plan().steps()) {
            boolean isFirst = true;
            for (Remedy remedy : step.remedies()) {
                rows.add(List.of(
                        isFirst ? String.valueOf(number) : "",
                        remedy.kind(),
                        remedy.target().map(ObjectRef::toString).orElse(""),
                        remedy.by().name(),
                        remedy.risk().name(),
                        isFirst ? unlocks(step) : "",
                        remedy.text()));
                isFirst = false;
            }
            number++;
        }
        return rows.build();
    }

    private static String unlocks(Plan.Step step) {
        String named =
                step.unlocks().stream().limit(MOST_NAMED).map(PlanRows::inWords).collect(Collectors.joining(", "));
        int more = step.unlocks().size() - MOST_NAMED;
        return step.unlocks().size() + ": " + named + (more > 0 ? " and " + more + " more" : "");
    }

    private static String inWords(Request request) {
        return request.operation().reportName() + " of " + request.subject().object();
    }

    /** The counts, and what stands in the way of what is left. */
    static List<String> notes(PlanReport report) {
        Plan plan = report.plan();
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        notes.add("profile " + report.profile() + " (" + report.profileWhy() + ")");
        notes.add(report.asked() + " asked: " + report.allowedNow() + " allowed now, "
                + plan.unlocks().size() + " unlocked by "
                + counted(plan.remedies().size()) + ", "
                + plan.left().size() + " left");
        Map<String, Integer> left = new TreeMap<>();
        for (Decision decision : plan.left()) {
            decision.blockers().stream()
                    .map(Finding::code)
                    .distinct()
                    .forEach(code -> left.merge(code.value(), 1, Integer::sum));
        }
        left.forEach((code, count) -> notes.add("left by " + code + ": " + count));
        return notes.build();
    }

    private static String counted(int remedies) {
        return remedies + (remedies == 1 ? " remedy" : " remedies");
    }
}
