package io.github.snapworthy.kubernetes;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.kubernetes.internal.live.Failure;
import io.github.snapworthy.kubernetes.internal.live.Pace;
import io.github.snapworthy.kubernetes.internal.watch.ClusterWatch;
import io.github.snapworthy.kubernetes.internal.watch.KindReport;
import io.github.snapworthy.kubernetes.internal.watch.Meter;
import io.github.snapworthy.kubernetes.internal.watch.Plan;
import io.kubernetes.client.openapi.ApiClient;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A live cluster that is kept in sight: kinds are listed, then watched, and {@link #current()} is at any moment an immutable
 * inventory of what is known. What is lost is got again: connections, versions that are too old, rights, kinds that come
 * and go with their definitions. What cannot be known is said in the inventory, never left out.
 *
 * <p>Safe for all threads. Has a thread for each kind and, with namespaces, for each of these; they end with {@link
 * #close()}.
 */
public final class LiveInventory implements AutoCloseable {
    private final ClusterWatch watch;

    private LiveInventory(ClusterWatch watch) {
        this.watch = watch;
    }

    /** A listener that is told of changes; closing it ends that. */
    public interface Subscription extends AutoCloseable {
        /** Tells the listener nothing more. May be called more than once, and by the listener. */
        @Override
        void close();
    }

    /** Begins to watch with default options, as {@link #start(ApiClient, Iterable, WatchOptions)} does. */
    public static LiveInventory start(ApiClient client, Iterable<Kind> kinds) {
        return start(client, kinds, WatchOptions.defaults());
    }

    /**
     * Begins to watch kinds of a cluster, and waits for nothing: see {@link #await}. A cluster that cannot be reached is
     * tried until it can.
     *
     * @param client the host's client, whose address, TLS, authentication and connections are used
     * @param kinds the kinds to watch, see {@link io.github.snapworthy.core.Advisor#reads}
     */
    public static LiveInventory start(ApiClient client, Iterable<Kind> kinds, WatchOptions options) {
        return start(client, kinds, options, Pace.SYSTEM);
    }

    static LiveInventory start(ApiClient client, Iterable<Kind> kinds, WatchOptions options, Pace pace) {
        ImmutableSet<Kind> wanted = Sets.immutableEnumSet(requireNonNull(kinds, "kinds"));
        checkArgument(!wanted.contains(Kind.CLAIM_SET), "kinds: %s is no kind of a cluster", Kind.CLAIM_SET);
        return new LiveInventory(ClusterWatch.start(requireNonNull(client, "client"), wanted, plan(options), pace));
    }

    private static Plan plan(WatchOptions options) {
        Plan.Rhythm rhythm = new Plan.Rhythm(
                options.batch(), options.silence(), retry(options), options.maxAge(), options.renewal());
        boolean dropsStale = options.whenStale() == WatchOptions.WhenStale.UNREADABLE;
        return new Plan(
                ClusterListing.plan(options.list()),
                rhythm,
                dropsStale,
                meter(options.metrics()).quiet());
    }

    /** What is asked for now and then, definitions for example, must not be too old before it is asked for again. */
    private static Duration retry(WatchOptions options) {
        Duration longest = options.maxAge().dividedBy(3);
        return options.retry().compareTo(longest) < 0 ? options.retry() : longest;
    }

    private static Meter meter(LiveMetrics metrics) {
        return new Meter() {
            @Override
            public void listed(Kind kind, int objects, Duration took) {
                metrics.listed(kind, objects, took);
            }

            @Override
            public void listFailed(Kind kind) {
                metrics.listFailed(kind);
            }

            @Override
            public void restarted(Kind kind, Restart why) {
                metrics.restarted(kind, LiveMetrics.Restart.valueOf(why.name()));
            }
        };
    }

    /**
     * What is known now. Costs nothing and never blocks. Kinds that were not heard of yet are not observed. {@link
     * Inventory#observedAt()} is the time up to which all that is known is known to be so, by the clock of this machine.
     */
    public Inventory current() {
        return watch.current();
    }

    /**
     * Waits until something was heard of every kind, be it that it cannot be read.
     *
     * @return false if that takes longer
     */
    public boolean await(Duration atMost) throws InterruptedException {
        return watch.await(atMost);
    }

    /** What is known of each kind, in the order of the kinds. */
    public ImmutableMap<Kind, LiveKind> kinds() {
        return Maps.immutableEnumMap(Maps.transformValues(watch.reports(), LiveInventory::kind));
    }

    private static LiveKind kind(KindReport report) {
        LiveKind.State state = LiveKind.State.valueOf(report.state().name());
        return new LiveKind(
                state, report.objects(), report.certain(), report.failure().map(Failure::message));
    }

    /**
     * Tells a listener of the inventory as it is, then of every later one. It is told on a thread of its own, one thing
     * after the other: one that is slow is told of several changes at once, and one that throws begins anew with the next
     * change. It may read and do whatever it likes.
     */
    public Subscription onChange(Consumer<LiveUpdate> listener) {
        requireNonNull(listener, "listener");
        return watch.listen(told -> listener.accept(new LiveUpdate(told.inventory(), told.changes())))::run;
    }

    /**
     * Decides, for every object of those kinds, every one of those operations that it can have and that needs no
     * parameter, and decides again what a change touches.
     *
     * @param facts what is known of drivers from outside, {@code sources::gather} for example; asked when drivers come or
     *     go, and about once a minute
     * @param subjects kinds that are subjects of operations
     * @param listener told first of every decision there is, be it none, and then of those that are not what they were;
     *     called as a listener of {@link #onChange} is
     * @throws IllegalArgumentException for a kind that is no subject of any operation
     */
    public LiveDecisions decisions(
            Advisor advisor,
            Function<Inventory, FactSet> facts,
            Set<Kind> subjects,
            Set<Operation> operations,
            Consumer<ImmutableList<DecisionChange>> listener) {
        return LiveDecisions.start(this, advisor, facts, subjects, operations, listener);
    }

    /**
     * Ends all watches. No thread and no request of it is left then, but a listener that does not end when it is
     * interrupted; {@link #current()} stays what it was. May be called more than once.
     */
    @Override
    public void close() {
        watch.close();
    }
}
