package io.github.snapworthy.console.board;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.DecisionTable;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProfileChoice;
import io.github.snapworthy.facts.FactSources;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every decision on a cluster that needs no parameter, kept up to date. Each step that changes anything has a version of its
 * own. Safe for all threads; it has none itself: a source tells it, and listeners hear of a step on the thread of the source.
 */
public final class Board {
    private static final ImmutableSet<Kind> SUBJECTS =
            Sets.immutableEnumSet(Kind.CLAIM, Kind.VM, Kind.SNAPSHOT, Kind.VM_SNAPSHOT, Kind.HARVESTER_BACKUP);
    private static final ImmutableSet<Operation> OPERATIONS =
            Stream.of(Operation.values()).filter(Operation::standsAlone).collect(Sets.toImmutableEnumSet());

    private final String profile;
    private final FactSources sources;
    private final DecisionTable table;
    private final List<Consumer<BoardEvent>> listeners = new CopyOnWriteArrayList<>();
    private ProfileChoice choice;
    private FactSet outside = FactSet.none();
    private ImmutableSet<DriverName> drivers = ImmutableSet.of();
    private Sighting latest = Sighting.of(Inventory.builder().build());
    private long version;
    private @Nullable BoardView view;

    /**
     * A board on which nothing is known yet.
     *
     * @param profile one of {@link ProfileChoice#names}
     * @param sources what tells of drivers
     */
    public Board(String profile, FactSources sources) {
        this.profile = requireNonNull(profile, "profile");
        this.sources = requireNonNull(sources, "sources");
        this.choice = ProfileChoice.of(profile, latest.seen());
        this.table = DecisionTable.of(Advisor.of(choice.profile()).over(latest.seen(), outside), SUBJECTS, OPERATIONS);
    }

    /** The kinds that are subjects here. */
    public static ImmutableSet<Kind> subjects() {
        return SUBJECTS;
    }

    /** The operations that are decided here: those that need no parameter. */
    public static ImmutableSet<Operation> operations() {
        return OPERATIONS;
    }

    /** Tells a listener of every later step. It has to return soon, and must not throw. */
    public void onStep(Consumer<BoardEvent> listener) {
        listeners.add(requireNonNull(listener, "listener"));
    }

    /** Goes on to what a source has seen; decides anew what that touches. Nothing happens where nothing is new. */
    public synchronized void tell(Sighting sighting) {
        boolean isSame = sighting.changes().filter(List::isEmpty).isPresent()
                && sighting.problems().equals(latest.problems())
                && sighting.trouble().equals(latest.trouble());
        ImmutableList<DecisionChange> changed = isSame ? ImmutableList.of() : step(sighting);
        latest = sighting;
        if (!isSame) {
            version++;
            view = null;
            listeners.forEach(listener -> listener.accept(new BoardEvent(version, changed)));
        }
    }

    /** Facts from outside are asked for again when drivers come or go; what leases say changes by time alone. */
    private ImmutableList<DecisionChange> step(Sighting sighting) {
        Inventory seen = sighting.seen();
        ProfileChoice now = ProfileChoice.of(profile, seen);
        boolean isSmall = sighting.changes().isPresent()
                && now.why().equals(choice.why())
                && seen.drivers().equals(drivers)
                && seen.count(Kind.LEASE) == 0
                && latest.seen().count(Kind.LEASE) == 0;
        if (isSmall) {
            return table.apply(sighting.changes().get());
        }
        choice = now;
        outside = sources.gather(seen);
        drivers = seen.drivers();
        return table.replace(Advisor.of(choice.profile()).over(seen, outside));
    }

    /** The board as it is. */
    public synchronized BoardView view() {
        if (view == null) {
            view = new BoardView(version, table, choice, latest, outside.providers());
        }
        return view;
    }

    /** When what is known was so, where that is known; later than that of a view while nothing changes. */
    public synchronized Optional<Instant> observedAt() {
        return latest.seen().observedAt();
    }
}
