package io.github.snapworthy.verify.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.gson.JsonObject;
import io.github.snapworthy.verify.Leftover;
import io.github.snapworthy.verify.internal.Doomed.Removal;
import io.github.snapworthy.verify.internal.Marks.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Removes what runs have made, users before what they use: pods, copies, snapshots, then the claims that were copied. Objects
 * that lack a label, or whose name is not one of ours, are never touched. Not thread-safe.
 */
public final class Remover {
    /** An object that was being made while it was first looked for is found the second time. */
    private static final int ROUNDS = 3;

    private final ClusterApi api;
    private final String namespace;
    private final ImmutableSet<Sort> sorts;
    private final List<Leftover> unseen = new ArrayList<>();
    private final List<Doomed> all = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /** What there is to look for. */
    public enum Sort {
        PODS_AND_CLAIMS,
        SNAPSHOTS,
        GROUPS
    }

    /** An object that was found, and when it is its turn. */
    private record Found(ApiResource resource, JsonObject object) {
        private static final int TURNS = 4;

        int turn() {
            if (resource.equals(ApiResource.PODS)) {
                return 0;
            }
            if (!resource.equals(ApiResource.CLAIMS)) {
                return 2;
            }
            return Marks.isPart(object, Part.COPY) ? 1 : TURNS - 1;
        }
    }

    /**
     * What became of it.
     *
     * @param removed what was removed, for people
     * @param leftovers what could not be removed
     */
    public record Removed(ImmutableList<String> removed, ImmutableList<Leftover> leftovers) {}

    /** Looks for objects of these sorts in a namespace; one that may not be looked for is told as left over. */
    public Remover(ClusterApi api, String namespace, ImmutableSet<Sort> sorts) {
        this.api = api;
        this.namespace = namespace;
        this.sorts = sorts;
    }

    /**
     * Removes the objects of ours of which that holds, and waits until they are gone, until then at most. What was removed by an
     * earlier call, or was left over then and is gone by now, counts too.
     */
    public Removed remove(Predicate<JsonObject> which, Deadline deadline) throws InterruptedException {
        try {
            for (Doomed doomed : all) {
                if (!doomed.leftovers().isEmpty()) {
                    doomed.look(deadline);
                }
            }
            for (int round = 0; round < ROUNDS; round++) {
                List<Found> found = find(deadline).stream()
                        .filter(one -> which.test(one.object()))
                        .filter(one -> known.add(Fields.uid(one.object())))
                        .toList();
                if (found.isEmpty()) {
                    break;
                }
                remove(found, deadline);
            }
        } catch (TimeoutException e) {
            if (all.isEmpty()) {
                unseen.add(
                        new Leftover("", namespace, "", "it was not even looked for what there is: " + e.getMessage()));
            }
        }
        return new Removed(
                all.stream()
                        .filter(doomed -> doomed.leftovers().isEmpty())
                        .map(Doomed::toString)
                        .collect(ImmutableList.toImmutableList()),
                leftovers());
    }

    private ImmutableList<Leftover> leftovers() {
        ImmutableList.Builder<Leftover> leftovers =
                ImmutableList.<Leftover>builder().addAll(unseen);
        all.forEach(doomed -> leftovers.addAll(doomed.leftovers()));
        return ImmutableSet.copyOf(leftovers.build()).asList();
    }

    /** All objects of the namespace that are marked as ours. */
    public ImmutableList<JsonObject> marked(Deadline deadline) throws TimeoutException, InterruptedException {
        return find(deadline).stream().map(Found::object).collect(ImmutableList.toImmutableList());
    }

    /** What could not be looked for. */
    public ImmutableList<Leftover> unseen() {
        return ImmutableList.copyOf(unseen);
    }

    private List<Found> find(Deadline deadline) throws TimeoutException, InterruptedException {
        unseen.clear();
        List<Found> found = new ArrayList<>();
        find(ApiResource.PODS, found, deadline);
        find(ApiResource.CLAIMS, found, deadline);
        if (sorts.contains(Sort.SNAPSHOTS)) {
            find(ApiResource.SNAPSHOTS, found, deadline);
        }
        if (sorts.contains(Sort.GROUPS)) {
            Optional<GroupApi> groups = groups(deadline);
            if (groups.isPresent()) {
                find(groups.get().groups(), found, deadline);
            }
        }
        return found;
    }

    private Optional<GroupApi> groups(Deadline deadline) throws TimeoutException, InterruptedException {
        try {
            return GroupApi.of(api, deadline);
        } catch (IOException e) {
            unseen.add(new Leftover("VolumeGroupSnapshot", namespace, "", "cannot be looked for: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private void find(ApiResource resource, List<Found> found, Deadline deadline)
            throws TimeoutException, InterruptedException {
        ImmutableMap<String, String> ours = ImmutableMap.of("labelSelector", Marks.MANAGED_BY + "=" + Marks.TOOL);
        try {
            for (JsonObject object : api.list(resource, namespace, ours, deadline)) {
                if (Marks.run(object).isPresent()) {
                    found.add(new Found(resource, object));
                }
            }
        } catch (IOException e) {
            unseen.add(new Leftover(resource.kind(), namespace, "", "cannot be looked for: " + e.getMessage()));
        }
    }

    private void remove(List<Found> found, Deadline deadline) throws TimeoutException, InterruptedException {
        List<List<Doomed>> turns = new ArrayList<>();
        for (int turn = 0; turn < Found.TURNS; turn++) {
            turns.add(new ArrayList<>());
        }
        for (Found one : found) {
            turns.get(one.turn()).add(new Doomed(api, one.resource(), one.object(), Removal.BY_US));
        }
        turns.forEach(all::addAll);
        for (Found one : found) {
            for (Doomed member : members(one, deadline)) {
                turns.get(one.turn()).add(member);
                all.add(member);
            }
        }
        for (int turn = 0; turn < Found.TURNS; turn++) {
            remove(turns.get(turn), deadline, Found.TURNS - turn);
        }
    }

    /** What hangs in one turn leaves time for the others: their objects are deleted all the same. */
    private void remove(List<Doomed> turn, Deadline deadline, int turnsLeft)
            throws TimeoutException, InterruptedException {
        for (Doomed doomed : turn) {
            doomed.look(deadline);
        }
        for (Doomed doomed : turn) {
            doomed.delete(deadline);
        }
        Deadline own = deadline.part(turnsLeft);
        while (!turn.isEmpty()) {
            for (Doomed doomed : turn) {
                if (doomed.isWorthWaiting()) {
                    doomed.look(deadline);
                }
            }
            if (own.isOver() || turn.stream().noneMatch(Doomed::isWorthWaiting)) {
                return;
            }
            api.rhythm().pace().sleep(own.atMost(api.rhythm().poll()));
        }
    }

    private List<Doomed> members(Found group, Deadline deadline) throws TimeoutException, InterruptedException {
        if (!group.resource().group().equals(ApiResource.GROUP_SNAPSHOT_API)) {
            return List.of();
        }
        try {
            return Snapshots.owned(api, namespace, Fields.uid(group.object()), deadline).stream()
                    .map(member -> new Doomed(api, ApiResource.SNAPSHOTS, member, Removal.BY_OWNER))
                    .toList();
        } catch (IOException e) {
            unseen.add(
                    new Leftover("VolumeSnapshot", namespace, "", "members cannot be looked for: " + e.getMessage()));
            return List.of();
        }
    }
}
