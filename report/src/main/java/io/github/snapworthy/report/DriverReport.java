package io.github.snapworthy.report;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.DriverFacts;
import io.github.snapworthy.core.ProviderState;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * What is known of drivers, who says it and what that is worth, fit to be written by a {@link ReportFormat}. Immutable;
 * equal facts give equal reports.
 */
@Value.Immutable
@ReportStyle
public abstract non-sealed class DriverReport implements Report {
    private static final Comparator<DriverFacts> ORDER = Comparator.comparing(DriverFacts::driver);

    DriverReport() {}

    @Override
    public abstract ObservedFacts facts();

    @Override
    public abstract ImmutableList<Problem> inputProblems();

    @Override
    public abstract ImmutableList<ProviderState> providers();

    /** The drivers, by name. */
    public abstract ImmutableList<DriverFacts> drivers();

    /** The same, with the drivers in their order. */
    @Value.Check
    DriverReport sorted() {
        return Comparators.isInOrder(drivers(), ORDER)
                ? this
                : builder()
                        .from(this)
                        .drivers(ImmutableList.sortedCopyOf(ORDER, drivers()))
                        .build();
    }

    /** A builder; facts have to be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DriverReport}; not thread-safe. */
    public static final class Builder extends ImmutableDriverReport.Builder {
        Builder() {}
    }
}
