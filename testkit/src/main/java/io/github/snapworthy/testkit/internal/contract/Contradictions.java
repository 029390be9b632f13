package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds facts that cannot hold together. */
final class Contradictions {
    private Contradictions() {}

    /** Two facts that answer one question differently. */
    static Optional<ImmutableList<Fact>> in(List<Fact> facts) {
        Map<Object, Fact> answers = new HashMap<>();
        for (Fact fact : facts) {
            Optional<Object> question = question(fact);
            if (question.isPresent()) {
                Fact first = answers.putIfAbsent(question.get(), fact);
                if (first != null && !first.equals(fact)) {
                    return Optional.of(ImmutableList.of(first, fact));
                }
            }
        }
        return Optional.empty();
    }

    /** What the fact answers where there can be one answer only. */
    private static Optional<Object> question(Fact fact) {
        if (fact instanceof Fact.Capable capable) {
            return Optional.of(List.of(capable.capability(), capable.storageClass()));
        } else if (fact instanceof Fact.ClassPurposes) {
            return Optional.of(Fact.ClassPurposes.class);
        } else if (fact instanceof Fact.MaximumSnapshots) {
            return Optional.of(Fact.MaximumSnapshots.class);
        } else if (fact instanceof Fact.Release release) {
            return Optional.of(List.of("release", release.product().toLowerCase(Locale.ROOT)));
        }
        return Optional.empty();
    }
}
