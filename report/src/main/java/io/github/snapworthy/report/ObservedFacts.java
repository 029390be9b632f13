package io.github.snapworthy.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Unreadable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a report says of the facts that its decisions rest on. Both maps are sorted by the names of the kinds.
 *
 * @param counts how many objects of each kind were seen: every kind that was listed, or of which an object was seen
 * @param unreadable the kinds that could not be read
 */
public record ObservedFacts(ImmutableMap<Kind, Integer> counts, ImmutableMap<Kind, Unreadable> unreadable) {
    private static final List<Kind> KINDS = Kind.ofClusters().stream()
            .sorted(Comparator.comparing(Kind::qualifiedName))
            .toList();

    /** Checks that nothing is null. */
    public ObservedFacts {
        requireNonNull(counts, "counts");
        requireNonNull(unreadable, "unreadable");
    }

    /** What is known of a cluster. */
    public static ObservedFacts of(Inventory seen) {
        requireNonNull(seen, "seen");
        return new ObservedFacts(
                map(kind -> isObserved(seen, kind) ? Optional.of(seen.count(kind)) : Optional.empty()),
                map(kind -> unreadable(seen.observation(kind))));
    }

    private static <T> ImmutableMap<Kind, T> map(Function<Kind, Optional<T>> value) {
        ImmutableMap.Builder<Kind, T> map = ImmutableMap.builder();
        for (Kind kind : KINDS) {
            value.apply(kind).ifPresent(present -> map.put(kind, present));
        }
        return map.buildOrThrow();
    }

    private static boolean isObserved(Inventory seen, Kind kind) {
        return seen.count(kind) > 0
                || seen.observation(kind) == Observation.LISTED
                || !seen.listedNamespaces(kind).isEmpty();
    }

    private static Optional<Unreadable> unreadable(Observation observation) {
        return switch (observation) {
            case FORBIDDEN -> Optional.of(Unreadable.FORBIDDEN);
            case FAILED -> Optional.of(Unreadable.FAILED);
            default -> Optional.empty();
        };
    }
}
