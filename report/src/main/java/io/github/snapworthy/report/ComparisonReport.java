package io.github.snapworthy.report;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.ProviderState;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * Which snapshot class every dialect takes for which claim, fit to be written by a {@link ReportFormat}. Immutable; equal
 * facts give equal reports.
 */
@Value.Immutable
@ReportStyle
public abstract non-sealed class ComparisonReport implements Report {
    private static final Comparator<ClassComparison> ORDER = Comparator.comparing(
                    (ClassComparison comparison) -> comparison.claim().namespace())
            .thenComparing(comparison -> comparison.claim().name())
            .thenComparing(comparison -> comparison.operation().reportName());

    ComparisonReport() {}

    @Override
    public abstract ObservedFacts facts();

    @Override
    public abstract ImmutableList<Problem> inputProblems();

    @Override
    public abstract ImmutableList<ProviderState> providers();

    /** The comparisons, by namespace, name and operation, each once. */
    public abstract ImmutableList<ClassComparison> comparisons();

    /** The same, with the comparisons in their order. */
    @Value.Check
    ComparisonReport sorted() {
        return Comparators.isInStrictOrder(comparisons(), ORDER)
                ? this
                : builder()
                        .from(this)
                        .comparisons(
                                comparisons().stream().distinct().sorted(ORDER).toList())
                        .build();
    }

    /** A builder; facts have to be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ComparisonReport}; not thread-safe. */
    public static final class Builder extends ImmutableComparisonReport.Builder {
        Builder() {}
    }
}
