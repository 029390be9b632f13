package io.github.snapworthy.report;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.Verdict;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Decisions with what they rest on, fit to be written by a {@link ReportFormat}. Immutable; equal facts give equal
 * reports.
 */
@Value.Immutable
@ReportStyle
public abstract non-sealed class EligibilityReport implements Report {
    private static final Comparator<Decision> BY_SUBJECT = Comparator.comparing(
            EligibilityReport::subject,
            Comparator.comparing(ObjectRef::namespace)
                    .thenComparing(ObjectRef::name)
                    .thenComparing(ref -> ref.kind().bareName()));

    /** As people read them: of one subject, in the order of {@link Operation}, the snapshot first. */
    static final Comparator<Decision> PEOPLE =
            BY_SUBJECT.thenComparing(decision -> decision.request().operation());

    static final Comparator<Decision> ORDER =
            BY_SUBJECT.thenComparing(decision -> decision.request().operation().reportName());

    EligibilityReport() {}

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

    /** The operations that were asked for, also those that nothing was asked of. */
    public abstract ImmutableSet<Operation> operations();

    /** The decisions, by namespace, name, kind and operation of what was asked. */
    public abstract ImmutableList<Decision> decisions();

    /**
     * Whose volumes the subjects have, where {@link Builder#addDriversOf} noted it: for readers who look for a driver. Only a
     * page for a browser has room for it.
     */
    public abstract ImmutableSetMultimap<ObjectRef, DriverName> drivers();

    /** The decisions as people read them. */
    ImmutableList<Decision> forPeople() {
        return ImmutableList.sortedCopyOf(PEOPLE, decisions());
    }

    /** How many decisions have which verdict, for each operation; all four verdicts are there. */
    @Value.Lazy
    public ImmutableMap<Operation, ImmutableMap<Verdict, Integer>> summary() {
        Map<Operation, Map<Verdict, Integer>> counts = new EnumMap<>(Operation.class);
        operations().forEach(operation -> counts.put(operation, zeros()));
        for (Decision decision : decisions()) {
            counts.computeIfAbsent(decision.request().operation(), operation -> zeros())
                    .merge(decision.verdict(), 1, Integer::sum);
        }
        ImmutableMap.Builder<Operation, ImmutableMap<Verdict, Integer>> summary = ImmutableMap.builder();
        counts.forEach((operation, verdicts) -> summary.put(operation, ImmutableMap.copyOf(verdicts)));
        return summary.buildOrThrow();
    }

    private static Map<Verdict, Integer> zeros() {
        Map<Verdict, Integer> zeros = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            zeros.put(verdict, 0);
        }
        return zeros;
    }

    private static ObjectRef subject(Decision decision) {
        return decision.request().subject().object();
    }

    /** The same, with the decisions in their order. */
    @Value.Check
    EligibilityReport sorted() {
        return Comparators.isInOrder(decisions(), ORDER)
                ? this
                : builder()
                        .from(this)
                        .decisions(ImmutableList.sortedCopyOf(ORDER, decisions()))
                        .build();
    }

    /** A builder; profile, reason and facts have to be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link EligibilityReport}; not thread-safe. */
    public static final class Builder extends ImmutableEligibilityReport.Builder {
        Builder() {}

        /** Notes whose volumes the subject has, as the cluster shows it. */
        public Builder addDriversOf(Subject subject, Inventory seen) {
            putAllDrivers(subject.object(), new SubjectDrivers(seen).of(subject).toList());
            return this;
        }
    }
}
