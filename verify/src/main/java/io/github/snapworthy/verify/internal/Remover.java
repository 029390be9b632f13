package io.github.snapworthy.verify.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.gson.JsonObject;
import io.github.snapworthy.verify.Leftover;
import io.github.snapworthy.verify.internal.Doomed.Removal;
import io.github.snapworthy.verify.internal.Marks.Part;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Removes what runs have made, users before what they use: pods, copies, snapshots, then the claims that were copied. Objects
 * that lack a label, or whose name is not one of ours, are never touched. Not thread-safe.
 */
public final class Remover {
    /** An object that was being made while it was first looked for is found the second time. */
    private static final int ROUNDS = 3;

    /** What part of the time is waited for a list that the server fails to give. */
    private static final int PART_OF_A_LIST = 8;

    private final ClusterApi api;
    private final String namespace;
    private final ImmutableSet<Sort> sorts;
    private final List<Leftover> unseen = new ArrayList<>();
    private final List<List<Doomed>> turns = new ArrayList<>();
    private final Deque<Found> groupsToAsk = new ArrayDeque<>();
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
        for (int turn = 0; turn < Found.TURNS; turn++) {
            turns.add(new ArrayList<>());
        }
    }

    /**
     * Removes the objects of ours of which that holds, and waits until they are gone, until then at most. What was removed by an
     * earlier call, or was left over then and is gone by now, counts too; what an earlier call that was interrupted did not come to
     * is removed.
     */
    public Removed remove(Predicate<JsonObject> which, Deadline deadline) throws InterruptedException {
        try {
            takeTurns(deadline);
            for (int round = 0; round < ROUNDS && (round == 0 || !deadline.isOver()); round++) {
                List<Found> found = find(deadline).stream()
                        .filter(one -> which.test(one.object()))
                        .filter(one -> known.add(Fields.uid(one.object())))
                        .toList();
                if (found.isEmpty() && groupsToAsk.isEmpty()) {
                    break;
                }
                found.forEach(this::add);
                takeTurns(deadline);
            }
        } catch (TimeoutException e) {
            return removed(); // whose leftovers tell why
        }
        return removed();
    }

    private void add(Found one) {
        turns.get(one.turn()).add(new Doomed(api, one.resource(), one.object(), Removal.BY_US));
        if (one.resource().group().equals(ApiResource.GROUP_SNAPSHOT_API)) {
            groupsToAsk.add(one);
        }
    }

    private Removed removed() {
        ImmutableList.Builder<String> gone = ImmutableList.builder();
        ImmutableList.Builder<Leftover> left = ImmutableList.<Leftover>builder().addAll(unseen);
        groupsToAsk.forEach(group -> left.add(new Leftover(
                "VolumeSnapshot",
                namespace,
                "",
                "members of " + Fields.name(group.object()) + " cannot be looked for")));
        for (List<Doomed> turn : turns) {
            for (Doomed doomed : turn) {
                ImmutableList<Leftover> leftovers = doomed.leftovers();
                left.addAll(leftovers);
                if (leftovers.isEmpty()) {
                    gone.add(doomed.toString());
                }
            }
        }
        return new Removed(gone.build(), ImmutableSet.copyOf(left.build()).asList());
    }

    /** All objects of the namespace that are marked as ours. */
    public ImmutableList<JsonObject> marked(Deadline deadline) throws InterruptedException {
        return find(deadline).stream().map(Found::object).collect(ImmutableList.toImmutableList());
    }

    private List<Found> find(Deadline deadline) throws InterruptedException {
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

    private Optional<GroupApi> groups(Deadline deadline) throws InterruptedException {
        Deadline own = deadline.part(PART_OF_A_LIST);
        Wait wait = new Wait(api.rhythm(), own, "the server");
        try {
            return wait.<Optional<GroupApi>, RuntimeException>until(() -> Optional.of(GroupApi.of(api, own)));
        } catch (IOException | TimeoutException e) {
            unseen.add(new Leftover("VolumeGroupSnapshot", namespace, "", "cannot be looked for: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private void find(ApiResource resource, List<Found> found, Deadline deadline) throws InterruptedException {
        ImmutableMap<String, String> ours = ImmutableMap.of("labelSelector", Marks.MANAGED_BY + "=" + Marks.TOOL);
        Deadline own = deadline.part(PART_OF_A_LIST);
        Wait wait = new Wait(api.rhythm(), own, "the server");
        try {
            wait
                    .<ImmutableList<JsonObject>, RuntimeException>until(
                            () -> Optional.of(api.list(resource, namespace, ours, own)))
                    .stream()
                    .filter(object -> Marks.run(object).isPresent())
                    .forEach(object -> found.add(new Found(resource, object)));
        } catch (IOException | TimeoutException e) {
            unseen.add(new Leftover(resource.kind(), namespace, "", "cannot be looked for: " + e.getMessage()));
        }
    }

    /** What hangs in one turn leaves time for the others: their objects are deleted all the same. */
    private void takeTurns(Deadline deadline) throws TimeoutException, InterruptedException {
        askForMembers(deadline);
        Set<String> unasked =
                groupsToAsk.stream().map(group -> Fields.uid(group.object())).collect(Collectors.toSet());
        for (int turn = 0; turn < Found.TURNS; turn++) {
            List<Doomed> left = turns.get(turn).stream()
                    .filter(doomed -> !doomed.leftovers().isEmpty())
                    .filter(doomed -> !unasked.contains(doomed.uid()))
                    .toList();
            Doomed.remove(left, api.rhythm(), deadline.part(Found.TURNS - turn), deadline);
        }
    }

    /** A group whose members cannot be listed for now stays until they are: their contents may have to be told to go first. */
    private void askForMembers(Deadline deadline) throws InterruptedException {
        for (Found group : ImmutableList.copyOf(groupsToAsk)) {
            Deadline own = deadline.part(PART_OF_A_LIST);
            Wait wait = new Wait(api.rhythm(), own, "the server");
            try {
                wait.<ImmutableList<JsonObject>, RuntimeException>until(
                                () -> Optional.of(Snapshots.owned(api, namespace, Fields.uid(group.object()), own)))
                        .forEach(member -> turns.get(group.turn())
                                .add(new Doomed(api, ApiResource.SNAPSHOTS, member, Removal.BY_OWNER)));
                groupsToAsk.remove(group);
            } catch (TimeoutException e) {
                return; // they are told as left over, or asked for in the next round
            } catch (IOException e) {
                groupsToAsk.remove(group); // no snapshot may be listed, which is told
            }
        }
    }
}
