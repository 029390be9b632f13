package io.github.snapworthy.verify.internal;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.gson.JsonObject;
import io.github.snapworthy.verify.CleanUp;
import io.github.snapworthy.verify.CleanUpScope;
import io.github.snapworthy.verify.CleanUpScope.Which;
import io.github.snapworthy.verify.internal.Remover.Removed;
import io.github.snapworthy.verify.internal.Remover.Sort;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** What earlier runs have left in a namespace, found by its marks. */
public final class OldRuns {
    private final ClusterApi api;
    private final Remover remover;

    /** Those of that namespace. */
    public OldRuns(ClusterApi api, String namespace) {
        this.api = api;
        remover = new Remover(api, namespace, ImmutableSet.copyOf(Sort.values()));
    }

    /** Removes what is in the scope; throws if nobody answers. */
    public CleanUp remove(CleanUpScope scope, Duration limit)
            throws IOException, TimeoutException, InterruptedException {
        Deadline deadline = api.rhythm().deadline(limit);
        hear(deadline);
        Map<String, List<JsonObject>> found = remover.marked(deadline).stream()
                .collect(Collectors.groupingBy(object -> Marks.run(object).orElseThrow()));
        TreeSet<String> over = new TreeSet<>();
        TreeSet<String> goingOn = new TreeSet<>();
        found.forEach((run, objects) -> {
            if (scope.run().isEmpty() || scope.run().get().equals(run)) {
                boolean isOver = scope.which() == Which.ANY
                        || isOver(objects, api.rhythm().pace().now());
                (isOver ? over : goingOn).add(run);
            }
        });
        Removed removed = remover.remove(
                object -> Marks.run(object).filter(over::contains).isPresent(), deadline);
        return new CleanUp(
                ImmutableSortedSet.copyOf(over),
                ImmutableSortedSet.copyOf(goingOn),
                removed.removed(),
                removed.leftovers());
    }

    /** Whether there is an API server at all, which is the one that tells its version; whether it may be asked does not matter. */
    private void hear(Deadline deadline) throws IOException, TimeoutException, InterruptedException {
        try {
            if (api.find("/version", deadline).isEmpty()) {
                throw new IOException("GET /version: there is nothing: is this an API server?");
            }
        } catch (ApiFault fault) {
            if (fault.isWorthRetrying()) {
                throw fault;
            }
        }
    }

    /** A run of which no object tells until when it may be going on is none that is known to be over. */
    private static boolean isOver(List<JsonObject> objects, Instant now) {
        return objects.stream()
                .map(Marks::until)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .filter(now::isAfter)
                .isPresent();
    }
}
