package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.internal.decide.Engine;
import io.github.snapworthy.core.internal.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Remedies that together unlock a decision, in the order in which they are carried out.
 *
 * @param remedies the remedies
 */
record Bundle(ImmutableList<Remedy> remedies) {
    /** As many as one decision is ever given; who lacks more has other work to do. */
    private static final int MOST = 6;

    /** The bundles for a decision, which spare these choices: each remedy that suffices alone, else one of several. */
    static ImmutableList<Bundle> of(Choices spared, Adviser adviser, Decision decision) {
        ImmutableList<Bundle> alone = written(adviser.advise(decision))
                .filter(Remedy::sufficient)
                .distinct()
                .map(remedy -> new Bundle(ImmutableList.of(remedy)))
                .collect(ImmutableList.toImmutableList());
        return alone.isEmpty()
                ? several(spared, adviser, decision).stream().collect(ImmutableList.toImmutableList())
                : alone;
    }

    /** One after another, each written for what the ones before it have left. */
    private static Optional<Bundle> several(Choices spared, Adviser adviser, Decision decision) {
        List<Remedy> taken = new ArrayList<>();
        Engine engine = spared.now();
        Decision current = decision;
        Adviser its = adviser;
        while (taken.size() < MOST) {
            Optional<Remedy> next = written(its.advise(current)).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            taken.add(next.get());
            engine = engine.with(next.get().changes());
            current = engine.decide(decision.request());
            if (Trials.suffices(decision.verdict(), current.verdict())) {
                return Optional.of(new Bundle(ImmutableList.copyOf(taken)));
            }
            its = new Adviser(spared.after(engine));
        }
        return Optional.empty();
    }

    private static Stream<Remedy> written(Decision advised) {
        return Stream.concat(advised.blockers().stream(), advised.findings().stream())
                .map(Finding::remedies)
                .flatMap(List::stream)
                .filter(remedy -> !remedy.changes().isEmpty());
    }

    ImmutableList<Change> changes() {
        return remedies.stream().flatMap(remedy -> remedy.changes().stream()).collect(ImmutableList.toImmutableList());
    }

    /** The same where quotas that it raises are raised as far as a decision beside it asks; empty where it lacks none of them. */
    Optional<Bundle> wider(Decision decision, Store store) {
        List<Remedy> wider = new ArrayList<>(remedies);
        decision.blockers()
                .forEach(blocker -> wider.replaceAll(
                        remedy -> StorageCures.higher(remedy, blocker, store).orElse(remedy)));
        return wider.equals(remedies) ? Optional.empty() : Optional.of(new Bundle(ImmutableList.copyOf(wider)));
    }

    /** The same, whose last remedy says what it takes from the tools, unless one of them says so already. */
    Bundle saying(String loss) {
        if (remedies.stream().anyMatch(remedy -> remedy.text().endsWith(loss))) {
            return this;
        }
        int last = remedies.size() - 1;
        return new Bundle(ImmutableList.<Remedy>builder()
                .addAll(remedies.subList(0, last))
                .add(remedies.get(last).saying(loss))
                .build());
    }

    /** Whether it writes one of these objects too, and so has to be written anew after they were changed. */
    boolean touches(Set<ObjectRef> changed) {
        return changes().stream()
                .anyMatch(change ->
                        changed.contains(((Change.Put) change).object().ref()));
    }

    ImmutableSet<ObjectRef> objects() {
        return changes().stream()
                .map(change -> ((Change.Put) change).object().ref())
                .collect(ImmutableSet.toImmutableSet());
    }
}
