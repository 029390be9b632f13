package io.github.snapworthy.spring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.kubernetes.LiveInventory;
import io.github.snapworthy.kubernetes.LiveKind;
import io.github.snapworthy.kubernetes.LiveKind.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether what is known of the cluster is up to date. Down where a kind cannot be read, or was lost for too long; out of service
 * until something was heard of every kind of a live cluster. A kind that must not be read is told and does no harm: what rests
 * on it is unknown, as whoever gave the rights decided; where none may be read it is down. Details are names and numbers, no
 * words of a server or a client.
 */
final class InventoryHealth implements HealthIndicator {
    private final InventorySource source;
    private final ImmutableSet<Kind> kinds;
    private final InstantSource clock;

    InventoryHealth(InventorySource source, ImmutableSet<Kind> kinds, InstantSource clock) {
        this.source = source;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Inventory seen = source.current();
        ImmutableSetMultimap<State, String> states = states(seen);
        boolean isLost = states.containsKey(State.FAILED)
                || states.get(State.FORBIDDEN).size() == kinds.size()
                || source.problem().isPresent();
        boolean isPending = states.containsKey(State.PENDING);
        Health.Builder health = isLost ? Health.down() : isPending ? Health.outOfService() : Health.up();
        states.asMap().forEach((state, names) -> health.withDetail(name(state), ImmutableList.copyOf(names)));
        source.problem().ifPresent(problem -> health.withDetail("problem", problem));
        seen.observedAt()
                .ifPresent(then -> health.withDetail(
                        "ageSeconds", Duration.between(then, clock.instant()).toSeconds()));
        return health.build();
    }

    private static String name(State state) {
        return state == State.PENDING ? "notHeardOf" : state.name().toLowerCase(Locale.ROOT);
    }

    /** The kinds that are not well known, by what is the matter with them. */
    private ImmutableSetMultimap<State, String> states(Inventory seen) {
        ImmutableSetMultimap.Builder<State, String> states = ImmutableSetMultimap.builder();
        Map<Kind, LiveKind> live = source.live().map(LiveInventory::kinds).orElse(ImmutableMap.of());
        for (Kind kind : kinds) {
            LiveKind known = live.get(kind);
            State state = known == null ? state(seen.observation(kind)) : known.state();
            if (state != State.COMPLETE && state != State.NOT_SERVED) {
                states.put(state, kind.qualifiedName());
            }
        }
        return states.build();
    }

    /** Of a file it is no wonder that it has not everything. */
    private static State state(Observation observation) {
        return switch (observation) {
            case FAILED -> State.FAILED;
            case FORBIDDEN -> State.FORBIDDEN;
            default -> State.COMPLETE;
        };
    }
}
