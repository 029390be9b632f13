package io.github.snapworthy.kubernetes.internal.watch;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.live.Failure;
import io.github.snapworthy.kubernetes.internal.live.ScopeList.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What is known of one kind. Not thread-safe: its board guards it. */
final class KindState {
    private final Kind kind;
    private final Map<Scope, ScopeState> scopes = new LinkedHashMap<>();
    private KindFrame.State without = KindFrame.State.PENDING;
    private Optional<Failure> failure = Optional.empty();

    KindState(Kind kind) {
        this.kind = kind;
    }

    Map<Scope, ScopeState> scopes() {
        return scopes;
    }

    /** Nothing is listed of the kind, and why. */
    void without(KindFrame.State state, Optional<Failure> why) {
        scopes.values().forEach(ScopeState::clear);
        scopes.clear();
        without = state;
        failure = why;
    }

    /** What failed last. */
    Optional<Failure> failure() {
        return scopes.values().stream()
                .flatMap(scope -> scope.failure().stream())
                .findFirst()
                .or(() -> failure);
    }

    int objects() {
        return scopes.values().stream().mapToInt(ScopeState::objects).sum();
    }

    /** Since when it may have changed unheard; empty where nothing of it counts. */
    Optional<Instant> certainAt(Predicate<ScopeState> isStale, Instant now) {
        return scopes.values().stream()
                .filter(scope -> scope.isKnown() && !isStale.test(scope))
                .map(scope -> scope.certainAt(now))
                .min(Instant::compareTo);
    }

    /** The scopes whose objects count. */
    void counted(Predicate<ScopeState> isStale, Consumer<ScopeState> each) {
        scopes.values().stream()
                .filter(scope -> scope.isKnown() && !isStale.test(scope))
                .forEach(each);
    }

    /** How well it is known, where scopes of which that holds count no longer. */
    KindFrame frame(Predicate<ScopeState> isStale) {
        if (scopes.isEmpty()) {
            return KindFrame.of(kind, without);
        }
        ImmutableSet.Builder<String> whole = ImmutableSet.builder();
        int count = 0;
        for (Map.Entry<Scope, ScopeState> scope : scopes.entrySet()) {
            if (scope.getValue().phase() == ScopeState.Phase.WHOLE && !isStale.test(scope.getValue())) {
                count++;
                whole.add(scope.getKey().namespace());
            }
        }
        boolean isOfAll = scopes.keySet().iterator().next().namespace().isEmpty();
        ImmutableSet<String> namespaces = isOfAll ? ImmutableSet.of() : whole.build();
        return new KindFrame(kind, state(count, isStale), namespaces);
    }

    private KindFrame.State state(int whole, Predicate<ScopeState> isStale) {
        Collection<ScopeState> all = scopes.values();
        if (whole == all.size()) {
            return KindFrame.State.COMPLETE;
        }
        if (all.stream().anyMatch(scope -> scope.isKnown() && !isStale.test(scope))) {
            return KindFrame.State.PARTIAL;
        }
        if (all.stream().anyMatch(scope -> scope.phase() == ScopeState.Phase.PENDING)) {
            return KindFrame.State.PENDING;
        }
        return all.stream().allMatch(scope -> scope.phase() == ScopeState.Phase.FORBIDDEN)
                ? KindFrame.State.FORBIDDEN
                : KindFrame.State.FAILED;
    }
}
