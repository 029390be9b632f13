package io.github.snapworthy.kubernetes.internal.watch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.live.Failure;
import io.github.snapworthy.kubernetes.internal.live.Pace;
import io.github.snapworthy.kubernetes.internal.live.ScopeList;
import io.github.snapworthy.kubernetes.internal.live.ScopeList.Scope;
import io.github.snapworthy.kubernetes.internal.reading.WatchEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What all watches know, and what of it was not published yet. Safe for all threads. */
final class Board {
    private final Pace pace;
    private final Plan plan;
    private final Census census = new Census();
    private final LateKinds late;
    private final Map<Kind, KindState> kinds = new EnumMap<>(Kind.class);
    private final List<Change> pending = new ArrayList<>();
    private ImmutableMap<Kind, KindFrame> told = ImmutableMap.of();
    private boolean dirty = true;

    Board(ImmutableSet<Kind> wanted, Plan plan, Pace pace) {
        this.pace = pace;
        this.plan = plan;
        late = new LateKinds(plan.rhythm().maxAge());
        wanted.forEach(kind -> kinds.put(kind, new KindState(kind)));
    }

    private KindState kind(Kind kind) {
        return kinds.computeIfAbsent(kind, KindState::new);
    }

    private @Nullable ScopeState state(Scope scope) {
        return kind(scope.resource().kind()).scopes().get(scope);
    }

    private void changed() {
        dirty = true;
        notifyAll();
    }

    /** Begins with these scopes of a kind; what was known of others is forgotten. */
    synchronized void begin(Kind kind, Iterable<Scope> scopes) {
        KindState state = kind(kind);
        state.without(KindFrame.State.PENDING, Optional.empty());
        scopes.forEach(scope -> state.scopes().put(scope, new ScopeState(census, pace.now())));
        changed();
    }

    /** Nothing is listed of the kind, and why. */
    synchronized void without(Kind kind, KindFrame.State state, Optional<Failure> why) {
        kind(kind).without(state, why);
        changed();
    }

    /** A list was read. */
    synchronized void relisted(ScopeList list) {
        change(list.scope(), state -> state.relisted(list, pace.now(), pending::add));
    }

    /** Discovery tells which definitions of custom resources there are; where it fails, what was known grows old. */
    synchronized void define(ScopeList list) {
        KindState kind = kind(list.scope().resource().kind());
        ScopeState state = kind.scopes().computeIfAbsent(list.scope(), scope -> new ScopeState(census, pace.now()));
        Optional<Failure> failure = list.end().failure();
        if (failure.isEmpty() || (!state.isKnown() && !list.items().isEmpty())) {
            state.relisted(list, pace.now(), pending::add);
        }
        failure.ifPresent(state::failed);
        changed();
    }

    /** Whether there was nothing at the place of a kind. */
    synchronized boolean isMissing(Kind kind) {
        return kind(kind)
                .failure()
                .filter(why -> why.why() == Failure.Why.MISSING)
                .isPresent();
    }

    /** Forgets what was published: the next batch is whole. */
    synchronized void publishAnew() {
        told = ImmutableMap.of();
        changed();
    }

    /** A request failed. */
    synchronized void failed(Scope scope, Failure why) {
        change(scope, state -> state.failed(why));
    }

    /** A watch is open. */
    synchronized void opened(Scope scope) {
        change(scope, state -> state.sign(pace.now()));
    }

    /** A watch has ended; it was heard of until then, or nobody knows how long it had been dead. */
    synchronized void ended(Scope scope, boolean wasHeard) {
        change(scope, state -> state.ended(wasHeard ? Optional.of(pace.now()) : Optional.empty()));
    }

    /** A scope that is watched no longer is left alone. */
    private void change(Scope scope, Consumer<ScopeState> change) {
        ScopeState state = state(scope);
        if (state != null) {
            change.accept(state);
            changed();
        }
    }

    /** A watch said something. */
    synchronized ScopeState.Outcome event(Scope scope, WatchEvent event) {
        ScopeState state = state(scope);
        if (state == null) {
            return ScopeState.Outcome.OLD;
        }
        int before = pending.size();
        ScopeState.Outcome outcome = state.event(event, pace.now(), pending::add);
        if (pending.size() > before) {
            changed();
        }
        return outcome;
    }

    /** Waits until there is something new, at most so long. */
    synchronized void await(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); !dirty && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private boolean isDropped(ScopeState scope, Instant now) {
        return plan.dropsStale() && late.isLate(scope.certainAt(now), now);
    }

    /** What is new. */
    synchronized Batch take() {
        Instant now = pace.now();
        dirty = false;
        late.look(kinds, now);
        ImmutableMap<Kind, KindFrame> frames = frames(now);
        boolean isLost = census.takeLost();
        boolean isWhole = isLost || !frames.equals(told);
        told = frames;
        ImmutableList<Change> changes = isWhole ? all(now, frames) : ImmutableList.copyOf(pending);
        pending.clear();
        boolean isHeard = frames.values().stream().noneMatch(frame -> frame.state() == KindFrame.State.PENDING);
        return new Batch(isWhole, changes, certain(now), isHeard);
    }

    private ImmutableMap<Kind, KindFrame> frames(Instant now) {
        return Maps.immutableEnumMap(Maps.transformValues(kinds, kind -> kind.frame(scope -> isDropped(scope, now))));
    }

    private ImmutableList<Change> all(Instant now, Map<Kind, KindFrame> frames) {
        ImmutableList.Builder<Change> all = ImmutableList.builder();
        kinds.forEach((kind, state) -> {
            state.counted(scope -> isDropped(scope, now), scope -> scope.all(all::add));
            KindFrame frame = frames.get(kind);
            if (frame != null) {
                frame.vouch(all::add);
            }
        });
        return all.build();
    }

    private Optional<Instant> certain(Instant now) {
        return kinds.values().stream()
                .flatMap(kind -> kind.certainAt(scope -> isDropped(scope, now), now).stream())
                .min(Instant::compareTo);
    }

    /** What is known of each kind. */
    synchronized ImmutableMap<Kind, KindReport> reports() {
        Instant now = pace.now();
        ImmutableMap<Kind, KindFrame> frames = frames(now);
        return Maps.immutableEnumMap(Maps.transformValues(frames, frame -> {
            KindState state = kind(frame.kind());
            return new KindReport(
                    frame.state(), state.objects(), state.certainAt(scope -> false, now), state.failure());
        }));
    }
}
