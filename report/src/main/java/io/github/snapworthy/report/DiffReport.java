package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.DecisionChange.Direction;
import io.github.snapworthy.core.ProviderState;
import java.util.EnumMap;
import java.util.Map;
import org.immutables.value.Value;

/**
 * How the decisions on two clusters, or on one at two times, differ, and which facts are behind it. Immutable; equal facts give
 * equal reports.
 */
@Value.Immutable
@ReportStyle
public abstract non-sealed class DiffReport implements Report {
    DiffReport() {}

    /** The decisions before. */
    public abstract EligibilityReport before();

    /** The decisions after. */
    public abstract EligibilityReport after();

    /** The facts that are not what they were, of which those {@link FactChanges#behind} a change explain it. */
    public abstract FactChanges causes();

    /** What was seen after. */
    @Override
    public ObservedFacts facts() {
        return after().facts();
    }

    /** Those before, and then those after. */
    @Override
    public ImmutableList<Problem> inputProblems() {
        return ImmutableList.<Problem>builder()
                .addAll(before().inputProblems())
                .addAll(after().inputProblems())
                .build();
    }

    @Override
    public ImmutableList<ProviderState> providers() {
        return after().providers();
    }

    /** The decisions that are not what they were, what matters most first. */
    @Value.Lazy
    public ImmutableList<DecisionChange> changes() {
        return DecisionChange.between(before().decisions(), after().decisions());
    }

    /** How many changes go which way; all directions are there. */
    @Value.Lazy
    public ImmutableMap<Direction, Integer> summary() {
        Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
        for (Direction direction : Direction.values()) {
            counts.put(direction, 0);
        }
        changes().forEach(change -> counts.merge(change.direction(), 1, Integer::sum));
        return ImmutableMap.copyOf(counts);
    }

    /** How many decisions are what they were. */
    public int unchanged() {
        return before().decisions().size()
                - (int) changes().stream()
                        .filter(change -> change.before().isPresent())
                        .count();
    }

    /** A builder; both reports and the facts have to be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DiffReport}; not thread-safe. */
    public static final class Builder extends ImmutableDiffReport.Builder {
        Builder() {}
    }
}
