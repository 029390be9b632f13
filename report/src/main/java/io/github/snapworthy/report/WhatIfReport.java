package io.github.snapworthy.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Request;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Decisions before and after changes that somebody only thinks of. Immutable; equal facts give equal reports. In JSON it is a
 * document of the kind {@code EligibilityReport} whose entries have both decisions.
 */
@Value.Immutable
@ReportStyle
public abstract non-sealed class WhatIfReport implements Report {
    WhatIfReport() {}

    /**
     * What the changes do to one object.
     *
     * @param object the object
     * @param outcome what becomes of it
     */
    public record Assumed(ObjectRef object, Outcome outcome) {
        /** Checks that nothing is null. */
        public Assumed {
            requireNonNull(object, "object");
            requireNonNull(outcome, "outcome");
        }
    }

    /** What becomes of an object. */
    public enum Outcome {
        /** It was not there, and now is. */
        ADDED("is added"),
        /** It is another one. */
        CHANGED("is changed"),
        /** It is as it was. */
        SAME("is there already, as it is"),
        /** It is not there any more. */
        REMOVED("is removed"),
        /** It was to be removed, and is not there. */
        NOT_THERE("cannot be removed: it is not there"),
        /** It is of a kind that counts as unreadable, so that nothing is known of it. */
        UNREADABLE("changes nothing: its kind could not be read");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The decisions as it is. */
    public abstract EligibilityReport before();

    /** The decisions as it would be. */
    public abstract EligibilityReport after();

    /** What is assumed, in the order in which it was given, each object once. */
    public abstract ImmutableList<Assumed> assumed();

    /** What was seen of the cluster, without what is assumed. */
    @Override
    public ObservedFacts facts() {
        return before().facts();
    }

    /** What was wrong with the input, what is assumed included. */
    @Override
    public ImmutableList<Problem> inputProblems() {
        return after().inputProblems();
    }

    /** As they answered of the cluster as it would be. */
    @Override
    public ImmutableList<ProviderState> providers() {
        return after().providers();
    }

    /** All decisions, also those that are the same, in the order of an {@link EligibilityReport}. */
    @Value.Lazy
    public ImmutableList<DecisionChange> decisions() {
        return pairs(before().decisions(), after().decisions(), EligibilityReport.ORDER);
    }

    /** The same as people read them. */
    ImmutableList<DecisionChange> forPeople() {
        return pairs(before().forPeople(), after().forPeople(), EligibilityReport.PEOPLE);
    }

    private static ImmutableList<DecisionChange> pairs(
            Iterable<Decision> before, Iterable<Decision> after, Comparator<Decision> order) {
        Map<Request, Decision> then = byRequest(before);
        Map<Request, Decision> now = byRequest(after);
        Map<Request, Decision> any = new LinkedHashMap<>(then);
        any.putAll(now);
        return any.values().stream()
                .sorted(order)
                .map(Decision::request)
                .map(request -> new DecisionChange(
                        request, Optional.ofNullable(then.get(request)), Optional.ofNullable(now.get(request))))
                .collect(ImmutableList.toImmutableList());
    }

    private static Map<Request, Decision> byRequest(Iterable<Decision> decisions) {
        Map<Request, Decision> map = new LinkedHashMap<>();
        decisions.forEach(decision -> map.put(decision.request(), decision));
        return map;
    }

    /** A builder; both reports have to be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link WhatIfReport}; not thread-safe. */
    public static final class Builder extends ImmutableWhatIfReport.Builder {
        Builder() {}
    }
}
