package io.github.snapworthy.kubernetes.internal.live;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What discovery says of one API group.
 *
 * @param served the resources of each version that told them
 * @param failures what the other versions answered, or, under {@link #ALL}, the group as a whole
 */
public record GroupAnswer(ImmutableMap<String, ImmutableSet<String>> served, ImmutableMap<String, Failure> failures) {
    /** Stands for all versions of a group whose versions nobody told. */
    static final String ALL = "*";

    /** A group that is not served at all. */
    static GroupAnswer absent() {
        return new GroupAnswer(ImmutableMap.of(), ImmutableMap.of());
    }

    /** A group of which nothing can be known. */
    public static GroupAnswer unknown(Failure failure) {
        return new GroupAnswer(ImmutableMap.of(), ImmutableMap.of(ALL, failure));
    }

    /** The same answer of a server that is not ready: where it lacks a kind of the group, it may tell of it later. */
    GroupAnswer doubted(String group, Failure notReady) {
        boolean isDoubtful = isWhole()
                && Kind.ofClusters().stream()
                        .filter(kind -> kind.group().equals(group) && kind.isDefinedByCustomResource())
                        .anyMatch(this::lacks);
        return isDoubtful ? new GroupAnswer(served, ImmutableMap.of(ALL, notReady)) : this;
    }

    /** Whether the kind is not there, and may only not be there yet. */
    boolean mayComeToServe(Kind kind) {
        return isDoubted() && lacks(kind);
    }

    /** Whether the server may only not be telling all yet. */
    boolean isDoubted() {
        return failure().map(Failure::why).filter(Failure.Why.NOT_READY::equals).isPresent();
    }

    private boolean lacks(Kind kind) {
        return versionsOf(kind.plural()).isEmpty();
    }

    /** Whether all was told. */
    public boolean isWhole() {
        return failures.isEmpty();
    }

    /** The versions that serve a resource, as far as they are known. */
    public ImmutableSet<String> versionsOf(String resource) {
        return served.entrySet().stream()
                .filter(version -> version.getValue().contains(resource))
                .map(Map.Entry::getKey)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** All resources of all versions, sorted. */
    public TreeSet<String> resources() {
        TreeSet<String> all = new TreeSet<>();
        served.values().forEach(all::addAll);
        return all;
    }

    /** Where the kind may be read, the best place first; more than one only where discovery has not told which. */
    public List<Resource> candidates(Kind kind) {
        List<Resource> possible = new ArrayList<>();
        ImmutableSet<String> known = versionsOf(kind.plural());
        for (String version : KnownVersions.of(kind.group())) {
            if (known.contains(version)) {
                return List.of(new Resource(kind, version));
            }
            if (failures.containsKey(version) || failures.containsKey(ALL)) {
                possible.add(new Resource(kind, version));
            }
        }
        return possible;
    }

    /** Why discovery does not tell all, if it does not. */
    public Optional<Failure> failure() {
        return failures.values().stream().findFirst();
    }
}
