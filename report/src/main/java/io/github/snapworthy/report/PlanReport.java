package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Plan;
import io.github.snapworthy.core.ProviderState;
import org.immutables.value.Value;

/** A plan with what it rests on, fit to be written by a {@link ReportFormat}. Immutable; equal facts give equal reports. */
@Value.Immutable
@ReportStyle
public abstract non-sealed class PlanReport implements Report {
    PlanReport() {}

    /** The name of the profile that decided. */
    public abstract String profile();

    /** Why that profile, in one line. */
    public abstract String profileWhy();

    @Override
    public abstract ObservedFacts facts();

    @Override
    public abstract ImmutableList<Problem> inputProblems();

    @Override
    public abstract ImmutableList<ProviderState> providers();

    /** How many requests were decided; each is allowed now, unlocked by the plan, or left. */
    public abstract int asked();

    /** What to do. */
    public abstract Plan plan();

    /** How many requests are allowed as it is, all together. */
    public int allowedNow() {
        return asked() - plan().unlocks().size() - plan().left().size();
    }

    /** A builder; profile, reason, facts, number and plan have to be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PlanReport}; not thread-safe. */
    public static final class Builder extends ImmutablePlanReport.Builder {
        Builder() {}
    }
}
