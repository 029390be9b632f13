package io.github.snapworthy.kubernetes;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.DecisionTable;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The decisions over a {@link LiveInventory}, kept up to date: those that {@link Situation#decide} gives for the same
 * objects. That time alone changes something, as where a lease runs out, is noticed within about a minute. Safe for all
 * threads.
 */
public final class LiveDecisions implements AutoCloseable {
    private static final Duration REFRESH = Duration.ofMinutes(1);

    private final Advisor advisor;
    private final Function<Inventory, FactSet> facts;
    private final Consumer<ImmutableList<DecisionChange>> listener;
    private final DecisionTable table;
    private ImmutableSet<DriverName> drivers = ImmutableSet.of();
    private FactSet outside = FactSet.none();
    private Optional<Instant> refreshed = Optional.empty();
    private boolean hasTold;
    private LiveInventory.Subscription subscription = () -> {};

    private LiveDecisions(
            Advisor advisor,
            Function<Inventory, FactSet> facts,
            DecisionTable table,
            Consumer<ImmutableList<DecisionChange>> listener) {
        this.advisor = advisor;
        this.facts = facts;
        this.table = table;
        this.listener = listener;
    }

    static LiveDecisions start(
            LiveInventory live,
            Advisor advisor,
            Function<Inventory, FactSet> facts,
            Set<Kind> subjects,
            Set<Operation> operations,
            Consumer<ImmutableList<DecisionChange>> listener) {
        Situation nothing = advisor.over(Inventory.builder().build(), FactSet.none());
        DecisionTable table = DecisionTable.of(nothing, subjects, Sets.immutableEnumSet(operations));
        LiveDecisions decisions =
                new LiveDecisions(advisor, requireNonNull(facts, "facts"), table, requireNonNull(listener, "listener"));
        decisions.subscribe(live);
        return decisions;
    }

    private synchronized void subscribe(LiveInventory live) {
        subscription = live.onChange(this::update);
    }

    private void update(LiveUpdate update) {
        ImmutableList<DecisionChange> changed = apply(update);
        if (!changed.isEmpty() || !hasTold) {
            hasTold = true;
            listener.accept(changed);
        }
    }

    private synchronized ImmutableList<DecisionChange> apply(LiveUpdate update) {
        Inventory now = update.inventory();
        boolean isDue = isDue(now);
        boolean isNew = update.changes().isEmpty() || !now.drivers().equals(drivers);
        if (!isNew && !isDue) {
            return table.apply(update.changes().get());
        }
        FactSet gathered = facts.apply(now);
        boolean isSame = !isNew && gathered.equals(outside) && now.count(Kind.LEASE) == 0;
        drivers = now.drivers();
        outside = gathered;
        refreshed = now.observedAt();
        return isSame ? table.apply(update.changes().get()) : table.replace(advisor.over(now, gathered));
    }

    private boolean isDue(Inventory now) {
        return now.observedAt()
                .filter(time -> refreshed
                        .map(then -> Duration.between(then, time).compareTo(REFRESH) > 0)
                        .orElse(true))
                .isPresent();
    }

    /** The decisions on a subject, in the order of {@link Operation}; none where the subject is not there. */
    public synchronized ImmutableList<Decision> row(Subject subject) {
        return table.row(subject);
    }

    /** All decisions, by subject. Takes time in proportion to their number. */
    public synchronized ImmutableList<Decision> decisions() {
        return table.decisions();
    }

    /** Keeps them up to date no longer; they stay what they were. May be called more than once. */
    @Override
    public void close() {
        LiveInventory.Subscription ended;
        synchronized (this) {
            ended = subscription;
        }
        ended.close();
    }
}
