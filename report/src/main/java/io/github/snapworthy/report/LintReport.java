package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.Lint;
import io.github.snapworthy.core.LintResult;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Severity;
import java.util.EnumMap;
import org.immutables.value.Value;

/** What is wrong in the configuration of a cluster, fit to be written by a {@link ReportFormat}. Immutable. */
@Value.Immutable
@ReportStyle
public abstract non-sealed class LintReport implements Report {
    LintReport() {}

    @Override
    public abstract ObservedFacts facts();

    @Override
    public abstract ImmutableList<Problem> inputProblems();

    @Override
    public abstract ImmutableList<ProviderState> providers();

    /** The flaws, and what was not checked. */
    public abstract LintResult result();

    /** The language that forms for people are in; English by default. JSON and YAML are the same in every language. */
    @Value.Default
    public Wordings wordings() {
        return Wordings.english();
    }

    /** How many flaws there are of each severity, the worst first. */
    public ImmutableMap<Severity, Integer> summary() {
        EnumMap<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0);
        }
        for (Lint lint : result().lints()) {
            counts.merge(lint.severity(), 1, Integer::sum);
        }
        return Maps.immutableEnumMap(counts);
    }

    /** A builder; facts and result have to be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LintReport}; not thread-safe. */
    public static final class Builder extends ImmutableLintReport.Builder {
        Builder() {}
    }
}
