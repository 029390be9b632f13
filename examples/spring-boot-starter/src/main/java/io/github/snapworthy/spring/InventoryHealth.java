package io.github.snapworthy.spring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Maps;
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
 * until something was heard of every kind of a live cluster, and where one is known in some of the namespaces alone. A kind that must not be read is told and does no harm: what rests
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
        ImmutableMap<Kind, State> states = states(seen);
        ImmutableSetMultimap<State, String> amiss = amiss(states);
        boolean isLost = amiss.containsKey(State.FAILED)
                || isShutOut(states)
                || source.problem().isPresent();
        boolean isPending = amiss.containsKey(State.PENDING) || amiss.containsKey(State.PARTIAL);
        Health.Builder health = isLost ? Health.down() : isPending ? Health.outOfService() : Health.up();
        amiss.asMap().forEach((state, names) -> health.withDetail(name(state), ImmutableList.copyOf(names)));
        source.problem().ifPresent(problem -> health.withDetail("problem", problem));
        seen.observedAt()
                .ifPresent(then -> health.withDetail(
                        "ageSeconds", Duration.between(then, clock.instant()).toSeconds()));
        return health.build();
    }

    /** Whether none of the kinds that there are may be read; definitions, which discovery tells to everybody, are none of them. */
    private static boolean isShutOut(ImmutableMap<Kind, State> states) {
        return states.containsValue(State.FORBIDDEN)
                && states.entrySet().stream()
                        .filter(kind -> kind.getKey() != Kind.API_DEFINITION && kind.getValue() != State.NOT_SERVED)
                        .allMatch(kind -> kind.getValue() == State.FORBIDDEN);
    }

    private static String name(State state) {
        return state == State.PENDING ? "notHeardOf" : state.name().toLowerCase(Locale.ROOT);
    }

    /** How well each kind is known. */
    private ImmutableMap<Kind, State> states(Inventory seen) {
        Map<Kind, LiveKind> live = source.live().map(LiveInventory::kinds).orElse(ImmutableMap.of());
        return Maps.toMap(kinds, kind -> {
            LiveKind known = live.get(kind);
            return known == null ? state(seen.observation(kind)) : known.state();
        });
    }

    /** The kinds that are not well known, by what is the matter with them. */
    private static ImmutableSetMultimap<State, String> amiss(ImmutableMap<Kind, State> states) {
        ImmutableSetMultimap.Builder<State, String> amiss = ImmutableSetMultimap.builder();
        states.forEach((kind, state) -> {
            if (state != State.COMPLETE && state != State.NOT_SERVED) {
                amiss.put(state, kind.qualifiedName());
            }
        });
        return amiss.build();
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
