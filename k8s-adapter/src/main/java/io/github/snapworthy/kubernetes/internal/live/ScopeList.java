package io.github.snapworthy.kubernetes.internal.live;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.kubernetes.internal.reading.Item;
import io.github.snapworthy.kubernetes.internal.reading.Problem;
import java.time.Instant;
import java.util.Optional;

/**
 * The list of one kind in one namespace or in all: whole, or as far as it came.
 *
 * @param scope what was listed
 * @param items the objects, each once
 * @param problems what was odd about them
 * @param end how it ended
 */
public record ScopeList(Scope scope, ImmutableList<Item> items, ImmutableList<Problem> problems, End end) {
    /**
     * What is listed.
     *
     * @param resource the kind in a version
     * @param namespace the namespace, the empty text for the whole cluster
     */
    public record Scope(Resource resource, String namespace) {
        /** Its path. */
        public String path() {
            return resource.path(namespace);
        }
    }

    /**
     * How a list ended.
     *
     * @param resourceVersion the version of the list, from which a watch goes on; the empty text where there is none
     * @param newestTime the newest time that an object carried
     * @param failure why it is not whole; empty where it was read to its end
     */
    public record End(String resourceVersion, Optional<Instant> newestTime, Optional<Failure> failure) {}

    /** Whether absence from it means missing. */
    public boolean isWhole() {
        return end.failure().isEmpty() && items.stream().noneMatch(Item::isNameless);
    }

    /** Whether nothing at all was read. */
    public boolean isNothing() {
        return end.failure().isPresent() && items.isEmpty();
    }
}
