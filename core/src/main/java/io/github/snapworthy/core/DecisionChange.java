package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A decision that is not what it was.
 *
 * @param request what was asked
 * @param before the decision before the change, empty where the subject was not there
 * @param after the decision now, empty where the subject is not there any more
 */
public record DecisionChange(Request request, Optional<Decision> before, Optional<Decision> after) {
    /** Which way it goes, what matters most first. */
    public enum Direction {
        /** The verdict is worse. */
        WORSE,
        /** The subject is not there any more. */
        GONE,
        /** The subject was not there. */
        NEW,
        /** The verdict is better. */
        BETTER,
        /** The verdict is the same; its reasons or what would be done are not. */
        SAME
    }

    /**
     * What matters most first: by direction, of what got worse that from the best verdict to the worst one first; then by
     * namespace, name, kind and operation.
     */
    public static final Comparator<DecisionChange> ORDER = Comparator.comparing(DecisionChange::direction)
            .thenComparing(change -> change.before.map(Decision::verdict).orElse(Verdict.ALLOWED))
            .thenComparing(
                    change -> change.after.map(Decision::verdict).orElse(Verdict.ALLOWED), Comparator.reverseOrder())
            .thenComparing(change -> change.request.subject().object().namespace())
            .thenComparing(change -> change.request.subject().object().name())
            .thenComparing(change -> change.request.subject().object().kind().bareName())
            .thenComparing(change -> change.request.operation().reportName());

    public DecisionChange {
        requireNonNull(request, "request");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    /**
     * How two lists of decisions differ, in {@link #ORDER}: those in one list alone, and those on one request of which verdict,
     * findings or outcome are not the same. Evidence, remedies and what decisions rest on are not compared. Of two decisions on
     * one request in a list the last one counts.
     */
    public static ImmutableList<DecisionChange> between(Iterable<Decision> before, Iterable<Decision> after) {
        Map<Request, Decision> then = byRequest(before);
        Map<Request, Decision> now = byRequest(after);
        Set<Request> requests = new LinkedHashSet<>(then.keySet());
        requests.addAll(now.keySet());
        return requests.stream()
                .map(request -> new DecisionChange(
                        request, Optional.ofNullable(then.get(request)), Optional.ofNullable(now.get(request))))
                .filter(DecisionChange::isSeen)
                .sorted(ORDER)
                .collect(ImmutableList.toImmutableList());
    }

    private static Map<Request, Decision> byRequest(Iterable<Decision> decisions) {
        Map<Request, Decision> map = new LinkedHashMap<>();
        decisions.forEach(decision -> map.put(decision.request(), decision));
        return map;
    }

    private boolean isSeen() {
        return isOfVerdict() || !findings().isEmpty() || !outcome().isEmpty();
    }

    /** Whether the verdict itself changed, or the subject came or went; else reasons or evidence did. */
    public boolean isOfVerdict() {
        return !before.map(Decision::verdict).equals(after.map(Decision::verdict));
    }

    /** Which way it goes. */
    public Direction direction() {
        if (before.isEmpty() || after.isEmpty()) {
            return after.isEmpty() ? Direction.GONE : Direction.NEW;
        }
        int sign = after.get().verdict().compareTo(before.get().verdict());
        return sign > 0 ? Direction.WORSE : sign < 0 ? Direction.BETTER : Direction.SAME;
    }

    /** Which findings came, went, or are not what they were; of a subject that came or went, all of them. */
    public ImmutableList<FindingChange> findings() {
        return FindingChange.between(findings(before), findings(after));
    }

    private static ImmutableList<Finding> findings(Optional<Decision> decision) {
        return decision.map(Decision::findings).orElse(ImmutableList.of());
    }

    /** What else would be done otherwise: the snapshot class, the method, consistency, coverage and assurance. */
    public ImmutableList<FieldChange> outcome() {
        ImmutableList.Builder<FieldChange> outcome = ImmutableList.builder();
        compare("snapshotClass", decision -> decision.snapshotClass().map(SnapshotClassChoice::name), outcome);
        compare("method", Decision::method, outcome);
        compare("consistency", Decision::consistency, outcome);
        compare("coverage", Decision::coverage, outcome);
        compare("assurance", Decision::assurance, outcome);
        return outcome.build();
    }

    private void compare(
            String name, Function<Decision, Optional<?>> value, ImmutableList.Builder<FieldChange> differing) {
        Optional<String> then = before.flatMap(value::apply).map(Object::toString);
        Optional<String> now = after.flatMap(value::apply).map(Object::toString);
        if (before.isPresent() && after.isPresent() && !then.equals(now)) {
            differing.add(new FieldChange(name, then, now));
        }
    }

    /** One line: the verdicts before and after, the operation and the subject. */
    @Override
    public String toString() {
        return verdict(before) + " -> " + verdict(after) + " "
                + request.operation().reportName() + " " + request.subject().object();
    }

    private static String verdict(Optional<Decision> decision) {
        return decision.map(known -> known.verdict().name()).orElse("-");
    }
}
