package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.internal.decide.Engine;
import io.github.snapworthy.core.internal.remedy.Adviser;
import io.github.snapworthy.core.internal.remedy.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A cluster at one moment, prepared for decisions: immutable and shared by all threads. A button and an admission check
 * that use one situation cannot disagree. Deciding never blocks, does no input or output, and throws nothing for
 * anything that the cluster contains.
 */
public final class Situation {
    private final Advisor advisor;
    private final Engine engine;
    private final Adviser adviser;

    Situation(Advisor advisor, Engine engine) {
        this.advisor = advisor;
        this.engine = engine;
        this.adviser = new Adviser(engine);
    }

    /** Decides one request. */
    public Decision decide(Request request) {
        return engine.decide(requireNonNull(request, "request"));
    }

    /** The row of a user interface: every operation that needs no parameter, in the order of {@link Operation}. */
    public ImmutableList<Decision> row(Subject subject) {
        ImmutableList.Builder<Decision> row = ImmutableList.builder();
        for (Operation operation : Operation.values()) {
            if (operation.standsAlone() && operation.isFor(subject)) {
                row.add(decide(Request.of(operation, subject)));
            }
        }
        return row.build();
    }

    /** Which snapshot class each dialect takes for a snapshot of the claim, side by side. */
    public ClassComparison compare(ClaimRef claim) {
        return engine.compare(Request.snapshot(claim)).get(0);
    }

    /**
     * The same for the operation and the class that a request names: of a claim its one comparison, of a machine one for
     * each of its claims in the order of its disks, none where the machine is not there.
     *
     * @throws IllegalArgumentException for a group snapshot, whose class no dialect but the profile's chooses
     */
    public ImmutableList<ClassComparison> compare(Request request) {
        return engine.compare(requireNonNull(request, "request"));
    }

    /** What is wrong in the configuration itself, whatever claims and machines there are. Goes through the inventory once. */
    public LintResult lint() {
        return engine.lint();
    }

    /** Decides one request, and tries what would change the answer: {@link #advise(Decision)} of {@link #decide}. */
    public Decision advise(Request request) {
        return advise(decide(request));
    }

    /**
     * A decision of this situation, whose findings carry remedies that were tried: each that can be written as objects was
     * applied, and the request was decided again. A remedy is marked as sufficient only where that made the answer ALLOWED,
     * or left nothing but an ordinary event to wait for; one that did not even remove its finding is not offered, and one that
     * takes the class which some tool chooses from it, for the claims of the request, says so. Costs some
     * decisions for each finding that blocks.
     */
    public Decision advise(Decision decision) {
        return adviser.advise(requireNonNull(decision, "decision"));
    }

    /**
     * Few remedies that allow as many of the requests as possible together, and what each unlocks. Costs some decisions on each request
     * for each step.
     */
    public Plan planFor(Iterable<Request> requests) {
        return Planner.plan(engine, requireNonNull(requests, "requests"));
    }

    /** The situation after a remedy, as if somebody had carried it out; the same where it is not written as objects. */
    public Situation with(Remedy remedy) {
        return with(remedy.changes());
    }

    /** The situation after a change: {@link #with(Iterable)} of it alone. */
    public Situation with(Change change) {
        return with(ImmutableList.of(requireNonNull(change, "change")));
    }

    /**
     * The situation after changes, in their order, with the same profile and the same facts from outside: a what-if. Of the
     * cluster's own evidence only that is derived anew which the changes may touch, so that it costs what they touch and not
     * what the cluster holds; decisions are those over an inventory that was built so.
     */
    public Situation with(Iterable<Change> changes) {
        return new Situation(advisor, engine.with(requireNonNull(changes, "changes")));
    }

    /** The situation over another inventory, with the same profile and the same facts from outside. */
    Situation over(Inventory inventory) {
        return advisor.over(inventory, engine.outside());
    }

    /** Facts on drivers from outside. */
    FactSet outside() {
        return engine.outside();
    }

    /**
     * All that is known of one driver, be it nothing, with who says it and what that is worth. The profile has no part in
     * it. The first call goes through the inventory once.
     */
    public DriverFacts driver(DriverName driver) {
        return engine.survey().of(requireNonNull(driver, "driver"));
    }

    /** What is known of every driver that the inventory or a fact from outside names, by name. */
    public ImmutableList<DriverFacts> drivers() {
        return engine.survey().drivers().stream().map(this::driver).collect(ImmutableList.toImmutableList());
    }

    /** What is known of the cluster. */
    public Inventory inventory() {
        return engine.inventory();
    }

    /** The profile that decides. */
    public Profile profile() {
        return advisor.profile();
    }

    /** When the facts were collected, where that is known. */
    public Optional<Instant> observedAt() {
        return engine.inventory().observedAt();
    }

    /** Whether the facts are known to be at most that old at that time; of an unknown age is not fresh. */
    public boolean isFresh(Instant now, Duration atMost) {
        return observedAt()
                .map(then -> Duration.between(then, now).compareTo(atMost) <= 0)
                .orElse(false);
    }
}
