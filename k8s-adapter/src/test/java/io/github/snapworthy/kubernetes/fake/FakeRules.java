package io.github.snapworthy.kubernetes.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What is done at which requests, and how often; what was said first goes first. Safe for all threads. */
final class FakeRules<T> {
    private final List<Rule<T>> rules = new ArrayList<>();

    /** Something that waits for its request. */
    private static final class Rule<T> {
        final Predicate<FakeRequest> when;
        final T what;
        int left;

        Rule(Predicate<FakeRequest> when, int left, T what) {
            this.when = when;
            this.left = left;
            this.what = what;
        }
    }

    synchronized void add(Predicate<FakeRequest> when, int times, T what) {
        rules.add(new Rule<>(when, times, what));
    }

    /** What is to be done at that request; empty where all is to go well. */
    synchronized Optional<T> take(FakeRequest request) {
        for (Rule<T> rule : rules) {
            if (rule.left > 0 && rule.when.test(request)) {
                rule.left--;
                return Optional.of(rule.what);
            }
        }
        return Optional.empty();
    }

    synchronized void clear() {
        rules.clear();
    }
}
