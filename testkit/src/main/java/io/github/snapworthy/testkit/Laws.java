package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.testkit.internal.Blindness;
import io.github.snapworthy.testkit.internal.Comparison;
import io.github.snapworthy.testkit.internal.Detours;
import io.github.snapworthy.testkit.internal.Meeting;
import io.github.snapworthy.testkit.internal.OneObject;
import io.github.snapworthy.testkit.internal.Reasons;
import io.github.snapworthy.testkit.internal.Trial;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The laws of decisions as plain functions of a decider and a scenario: each gives a violation in words, or nothing. They
 * depend on no test engine and on no particular decider, keep no state, and pass on whatever the decider throws, but for
 * {@link #totality}, to which that is the violation. {@link DecisionLaws} is their jqwik face.
 *
 * <p>The numbers are those of the decision model (section 9).
 */
public final class Laws {
    private Laws() {}

    /**
     * Law 1: what an operation does not read never changes its verdict, its class or its blocking findings. A backup is
     * put to the law by the method DRIVER; whatever else there is has in common with a snapshot what it does not read.
     */
    public static Optional<String> nonInterference(Decider decider, Scenario scenario) {
        Scenario asked = Trial.byDriver(scenario);
        return first(decider, asked, Mutations.outside(asked), Comparison::sameStanding);
    }

    /** Law 2, first half: a source that agrees never changes a verdict that is decided. */
    public static Optional<String> agreeingFacts(Decider decider, Scenario scenario) {
        Scenario asked = Trial.byDriver(scenario);
        ImmutableList<Mutation> steps = Mutations.agreeing(asked, decider.answer(asked));
        return first(decider, asked, steps, Comparison::sameVerdict);
    }

    /**
     * Law 2, second half: a kind that becomes unreadable leaves the verdict as it is, or UNKNOWN. A backup or clone
     * that was allowed by one of several methods, be it below a floor, may become ALLOWED or WAIT by another one.
     *
     * <p>It does not hold, and is not asked, for
     *
     * <ul>
     *   <li>CSIDriver, CSINode, Secret and CustomResourceDefinition: they can only refute, and only when they were really
     *       observed. Without them a refusal may be lifted; see {@link #lostRefutations};
     *   <li>objects that say what a driver can do (contents, classes, leases, pods, ...), where some source says the
     *       opposite or names a restriction: without the stronger word the weaker one decides, as it should;
     *   <li>classes and volumes where a restriction is mere advice, which by its own words holds where it cannot be
     *       checked;
     *   <li>DataVolumes, where one explains why a claim is not there yet: a missing claim is open for want of DataVolumes
     *       only as a disk of kind {@code dataVolume} (section 4 of the decision model), and denied elsewhere;
     *   <li>objects of the snapshot API where no definition of it was seen: they alone prove that it is served;
     *   <li>kinds of operations and quotas that are merely not observed: they count as empty. Forbidden or failed they
     *       are asked.
     * </ul>
     */
    public static Optional<String> lostObservations(Decider decider, Scenario scenario) {
        return first(decider, scenario, Mutations.blinded(scenario), Comparison.afterLoss(scenario.request()));
    }

    /**
     * Law 2, for kinds that can only refute: without them nothing that was allowed is denied. CSIDriver is not asked under a
     * floor of consistency: that a driver attaches nothing speaks for its volumes there.
     */
    public static Optional<String> lostRefutations(Decider decider, Scenario scenario) {
        return first(decider, scenario, Blindness.ofRefuting(scenario), Comparison::neverDeniedFromAllowed);
    }

    /**
     * Law 3: mending one thing never makes the verdict worse. A floor of assurance is excepted: it is evaluated only for
     * what is otherwise allowed.
     */
    public static Optional<String> repairs(Decider decider, Scenario scenario) {
        return first(decider, scenario, Mutations.repairs(scenario), Comparison::neverWorse);
    }

    /**
     * Law 4: repairing exactly the blockers allows it, leaving any one of them does not, no smaller set does, and of
     * several as small none is of earlier methods or, then, codes. It is checked on the decision as data: on its findings
     * and on the methods that it shows. Holds trivially where the decider shows no decision.
     */
    public static Optional<String> soundReasons(Decider decider, Scenario scenario) {
        return decider.answer(scenario)
                .decision()
                .flatMap(decision ->
                        Reasons.violation(decision, scenario.profile().methodChoice()));
    }

    /**
     * Law 5: the order of objects, facts and entries changes nothing at all; that of disks only their own order. An answer
     * that says {@code ORDER_DEPENDENT} is excepted.
     */
    public static Optional<String> orderIndependence(Decider decider, Scenario scenario) {
        Optional<String> all = first(
                decider, scenario, Mutations.shuffled(scenario), Comparison.unlessOrderDependent(Comparison::same));
        return all.isPresent()
                ? all
                : first(
                        decider,
                        scenario,
                        Mutations.shuffledDisks(scenario),
                        Comparison.unlessOrderDependent(Comparison::sameCodes));
    }

    /**
     * Law 6: a remedy that is marked as sufficient makes the verdict better when its changes are applied. Nothing is asked
     * of an answer that is ALLOWED, or that shows no decision.
     */
    public static Optional<String> sufficientRemedies(Decider decider, Scenario scenario) {
        Answer before = decider.answer(scenario);
        boolean allowed = before.verdict() == Verdict.ALLOWED;
        for (Remedy remedy : allowed ? ImmutableList.<Remedy>of() : Trial.sufficient(before)) {
            Scenario after = scenario;
            for (Change change : remedy.changes()) {
                after = after.after(change);
            }
            Optional<String> violation = Comparison.better(before, decider.answer(after));
            if (violation.isPresent()) {
                return violation.map(text -> "after the sufficient remedy " + remedy + " " + text);
            }
        }
        return Optional.empty();
    }

    /**
     * Law 7: the verdict on a machine is the worst of its covered disks, of what does not exclude the others, and of its
     * own findings. Holds trivially where the decider shows no decision.
     */
    public static Optional<String> meet(Decider decider, Scenario scenario) {
        return decider.answer(scenario).decision().flatMap(Meeting::violation);
    }

    /**
     * Law 7a: one more method of making a backup or a clone never makes the verdict worse, on a claim or a machine, whether
     * the request or the profile names it: a verdict is the best over the methods. A floor of assurance is excepted: it is
     * evaluated only for what is otherwise allowed.
     */
    public static Optional<String> furtherMethods(Decider decider, Scenario scenario) {
        return Trial.firstOfPairs(decider, Mutations.furtherMethods(scenario), Comparison::neverWorse);
    }

    /** Law 8: nothing makes the decider throw. */
    public static Optional<String> totality(Decider decider, Scenario scenario) {
        try {
            Answer answer = decider.answer(scenario);
            answer.decision().ifPresent(Trial::render);
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return Optional.of("it threw " + e + " at " + e.getStackTrace()[0]);
        }
    }

    /** Law 9: the same facts give the same answer and the same texts, each time and in each of several threads. */
    public static Optional<String> determinism(Decider decider, Scenario scenario) {
        Answer once = decider.answer(scenario);
        ImmutableList<Answer> others = Comparison.inThreads(() -> decider.answer(scenario));
        for (Answer other : others) {
            Optional<String> difference = Comparison.same(once, other);
            if (difference.isPresent()) {
                return difference.map(text -> "asked again " + text);
            }
        }
        return Optional.empty();
    }

    /**
     * Law 10: every reader gives the same answer, as far as it gives one: a list view, an admission check, a report. Of a
     * reader that shows no decision, verdict, blocking codes and class are compared.
     */
    public static Optional<String> oneDecision(Decider decider, Map<String, Decider> readers, Scenario scenario) {
        Answer answer = decider.answer(scenario);
        for (Map.Entry<String, Decider> reader : readers.entrySet()) {
            Optional<String> difference =
                    Comparison.agree(answer, reader.getValue().answer(scenario));
            if (difference.isPresent()) {
                return difference.map(text -> "asked of " + reader.getKey() + " " + text);
            }
        }
        return Optional.empty();
    }

    /**
     * Law 10, for incremental update: an inventory that was reached change by change, from something else, gives the same
     * answer as one that was built at once.
     */
    public static Optional<String> incrementalUpdate(Decider decider, Scenario scenario) {
        Answer answer = decider.answer(scenario);
        for (Map.Entry<String, Inventory> way : Detours.of(scenario).entrySet()) {
            Optional<String> difference =
                    Comparison.same(answer, decider.answer(new ReachedScenario(scenario, way.getValue())));
            if (difference.isPresent()) {
                return difference.map(text -> "with an inventory reached " + way.getKey() + " " + text);
            }
        }
        return Optional.empty();
    }

    /**
     * Law 10, for those who ask again only when it matters: where an object comes, changes or goes that the answer does not
     * depend on, by itself or by its kind, the answer stays as it is, and so it is the other way round. An API
     * comes before its objects: its first sign is a definition. Holds trivially where the decider shows no decision.
     */
    public static Optional<String> dependencies(Decider decider, Scenario scenario) {
        Inventory inventory = scenario.inventory();
        return OneObject.betrayedBy(
                decider, scenario, change -> new ReachedScenario(scenario.after(change), inventory.with(change)));
    }

    private static Optional<String> first(
            Decider decider,
            Scenario scenario,
            ImmutableList<Mutation> steps,
            BiFunction<Answer, Answer, Optional<String>> law) {
        return Trial.first(sharing(decider, scenario), scenario, steps, law);
    }

    /** Where facts alone are others the inventory is the same one, as it is in a host that learns something of a driver. */
    private static Decider sharing(Decider decider, Scenario from) {
        Inventory inventory = from.inventory();
        return asked -> {
            boolean same = asked.objects().equals(from.objects())
                    && asked.marks().equals(from.marks())
                    && asked.collectedAt().equals(from.collectedAt());
            return decider.answer(same ? new ReachedScenario(asked, inventory) : asked);
        };
    }
}
