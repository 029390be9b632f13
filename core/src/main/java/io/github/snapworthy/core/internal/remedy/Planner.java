package io.github.snapworthy.core.internal.remedy;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Plan;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.internal.decide.Engine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes a plan step by step. Decisions that lack the same are asked for remedies once; what a step unlocks is decided, not
 * assumed.
 */
public final class Planner {
    private final List<Plan.Step> steps = new ArrayList<>();
    private final Map<Request, Decision> good = new LinkedHashMap<>();
    private final Map<Request, Decision> waiting = new LinkedHashMap<>();
    private final Map<Decision, ImmutableList<Bundle>> known = new HashMap<>();
    private final Set<Bundle> refused = new HashSet<>();
    /** With the remedies that were taken. */
    private Engine base;
    /** And with all that is allowed drawn from the quotas. */
    private Engine engine;

    private Choices choices;
    private Adviser adviser;

    private Planner(Engine base, ImmutableSet<Request> requests) {
        this.base = base;
        this.engine = allowing(requests);
        this.choices = Choices.of(engine, requests);
        this.adviser = new Adviser(choices);
    }

    /** The plan for these requests; each counts once. */
    public static Plan plan(Engine engine, Iterable<Request> requests) {
        return new Planner(engine, ImmutableSet.copyOf(requests)).plan();
    }

    /** Decides the requests one after the other; those that wait once more, beside all that are allowed. */
    private Engine allowing(ImmutableSet<Request> requests) {
        Engine beside = base;
        for (Request request : requests) {
            Engine.Counted counted = beside.count(request);
            boolean allowed = counted.decision().isAllowed();
            (allowed ? good : waiting).put(request, counted.decision());
            beside = allowed ? beside.besides(counted.takes()) : beside;
        }
        if (beside != base) {
            Engine full = beside;
            waiting.replaceAll((request, decision) -> full.decide(request));
        }
        return beside;
    }

    private Plan plan() {
        Optional<Bundle> next = best();
        while (next.isPresent()) {
            if (!take(next.get())) {
                refused.add(next.get());
            }
            next = best();
        }
        ImmutableList<Decision> left =
                waiting.values().stream().map(adviser::advise).collect(ImmutableList.toImmutableList());
        return new Plan(ImmutableList.copyOf(steps), left);
    }

    /**
     * The bundle that unlocks most for each of its remedies, tried on one decision of each group; of equal ones the first. One
     * that takes a choice from some tool only where it unlocks what no other unlocks that takes none.
     */
    private Optional<Bundle> best() {
        Map<Decision, Integer> groups = groups();
        Map<Bundle, Vote> votes = new LinkedHashMap<>();
        groups.keySet()
                .forEach(decision -> bundles(decision)
                        .forEach(bundle -> votes.computeIfAbsent(bundle, named -> vote(named, groups))));
        return votes.values().stream()
                .sorted(Comparator.comparing(Vote::worth).reversed())
                .filter(vote -> vote.harmless().get() || !isSpared(vote, votes.values()))
                .map(Vote::bundle)
                .findFirst();
    }

    private static boolean isSpared(Vote harmful, Collection<Vote> all) {
        Set<Decision> spared = new HashSet<>();
        all.stream().filter(vote -> vote.harmless().get()).forEach(vote -> spared.addAll(vote.unlocks()));
        return !spared.isEmpty() && spared.containsAll(harmful.unlocks());
    }

    /**
     * What a bundle is worth.
     *
     * @param bundle the bundle
     * @param unlocks the groups that it unlocks, each by one of its decisions
     * @param worth how many decisions it unlocks for each of its remedies
     * @param harmless whether every tool keeps its choices
     */
    private record Vote(Bundle bundle, ImmutableSet<Decision> unlocks, double worth, Supplier<Boolean> harmless) {}

    private Vote vote(Bundle bundle, Map<Decision, Integer> groups) {
        Engine after = engine.with(bundle.changes());
        ImmutableSet<Decision> unlocks = groups.keySet().stream()
                .filter(decision -> Trials.suffices(
                        decision.verdict(), after.decide(decision.request()).verdict()))
                .collect(ImmutableSet.toImmutableSet());
        int all = unlocks.stream().mapToInt(groups::get).sum();
        return new Vote(
                bundle,
                unlocks,
                all / (double) bundle.remedies().size(),
                Suppliers.memoize(() -> choices.lost(bundle.changes(), after).isEmpty()));
    }

    /** Of each group of decisions that lack the same the first for which something can be written, and how many there are. */
    private Map<Decision, Integer> groups() {
        Map<Likeness, List<Decision>> groups = new LinkedHashMap<>();
        waiting.values()
                .forEach(decision -> groups.computeIfAbsent(
                                Likeness.of(decision, engine.world().store()), key -> new ArrayList<>())
                        .add(decision));
        Map<Decision, Integer> first = new LinkedHashMap<>();
        groups.values()
                .forEach(group -> group.stream()
                        .filter(decision -> !bundles(decision).isEmpty())
                        .findFirst()
                        .ifPresent(decision -> first.put(decision, group.size())));
        return first;
    }

    private List<Bundle> bundles(Decision decision) {
        return known.computeIfAbsent(decision, asked -> Bundle.of(choices, adviser, asked)).stream()
                .filter(bundle -> !refused.contains(bundle))
                .toList();
    }

    /** Whether the bundle unlocks something and makes nothing worse; then it is carried out. */
    private boolean take(Bundle bundle) {
        Replay replay = new Replay(bundle, base);
        if (!replay.keeps(good)) {
            return false;
        }
        replay.unlock(waiting);
        if (replay.unlocked().isEmpty()) {
            return false;
        }
        carryOut(replay);
        return true;
    }

    private void carryOut(Replay replay) {
        Bundle bundle = replay.bundle();
        String loss = Choices.inWords(choices.lost(bundle.changes(), replay.after()));
        steps.add(new Plan.Step(bundle.saying(loss).remedies(), replay.unlocked()));
        base = base.with(bundle.changes());
        engine = replay.after();
        choices = choices.after(engine);
        adviser = new Adviser(choices);
        good.replaceAll((request, old) -> decided(replay, request));
        waiting.replaceAll((request, old) -> decided(replay, request));
        replay.unlocked().forEach(request -> good.put(request, decided(replay, request)));
        waiting.keySet().removeAll(replay.unlocked());
        forget(bundle.objects());
    }

    private static Decision decided(Replay replay, Request request) {
        return requireNonNull(replay.then().get(request), "decided");
    }

    private void forget(Set<ObjectRef> changed) {
        for (Iterator<ImmutableList<Bundle>> all = known.values().iterator(); all.hasNext(); ) {
            if (all.next().stream().anyMatch(bundle -> bundle.touches(changed))) {
                all.remove();
            }
        }
    }
}
