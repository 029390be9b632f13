package io.github.snapworthy.verify.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.gson.JsonObject;
import io.github.snapworthy.verify.Leftover;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * An object that is to be removed, with what was made for it at the storage: the PersistentVolume of a claim, the content of
 * a snapshot. Those are known by the uid in their reference, and are to be deleted with it whatever their policy says. Not
 * thread-safe.
 */
final class Doomed {
    private final ClusterApi api;
    private final ApiResource resource;
    private final String namespace;
    private final String name;
    private final String uid;
    private final Optional<Instant> created;
    private final Removal removal;
    private final Map<String, Backing> backings = new LinkedHashMap<>();
    private Optional<String> still = Optional.of("it was not looked at again");
    private boolean isHopeless;
    private boolean isAccepted;
    private boolean isGivenUp;

    /** Who deletes it. */
    enum Removal {
        BY_US,
        /** Kubernetes does, after its owner. */
        BY_OWNER
    }

    /** What may stand for the object at the storage. */
    private static final class Backing {
        private final ApiResource resource;
        private final String name;
        private final String reference;
        private final String policy;
        private Optional<String> still = Optional.empty();
        private boolean isHopeless;

        Backing(ApiResource resource, String name, String reference, String policy) {
            this.resource = resource;
            this.name = name;
            this.reference = reference;
            this.policy = policy;
        }
    }

    Doomed(ClusterApi api, ApiResource resource, JsonObject object, Removal removal) {
        this.api = api;
        this.resource = resource;
        this.removal = removal;
        namespace = Fields.textOf(object, "metadata", "namespace");
        name = Fields.name(object);
        uid = Fields.uid(object);
        created = Marks.created(object);
        learn(object);
    }

    /**
     * Removes these, and waits until they are gone.
     *
     * @param own until when it is waited for them
     * @param deadline when all requests have to be answered
     */
    static void remove(List<Doomed> these, Rhythm rhythm, Deadline own, Deadline deadline)
            throws TimeoutException, InterruptedException {
        for (Doomed doomed : these) {
            doomed.look(deadline);
        }
        for (Doomed doomed : these) {
            doomed.delete(deadline);
        }
        while (true) {
            for (Doomed doomed : these) {
                if (doomed.isWorthWaiting()) {
                    doomed.look(deadline);
                    doomed.delete(deadline);
                }
            }
            Duration left = own.left();
            if (own.isOver()) {
                these.forEach(doomed -> doomed.isGivenUp = true);
            }
            if (these.stream().noneMatch(Doomed::isWorthWaiting)) {
                return;
            }
            rhythm.pace().sleep(left.compareTo(rhythm.poll()) < 0 ? left : rhythm.poll());
        }
    }

    String uid() {
        return uid;
    }

    /** The kind and name, for people. */
    @Override
    public String toString() {
        return resource.kind() + " " + name;
    }

    /** The names that what stands for it has, as the controllers give them or as the object tells. */
    private void learn(JsonObject object) {
        if (resource.equals(ApiResource.CLAIMS)) {
            mayBe(ApiResource.VOLUMES, "pvc-" + uid, "claimRef", "persistentVolumeReclaimPolicy");
            Fields.text(object, "spec", "volumeName")
                    .ifPresent(
                            volume -> mayBe(ApiResource.VOLUMES, volume, "claimRef", "persistentVolumeReclaimPolicy"));
        } else if (resource.equals(ApiResource.SNAPSHOTS)) {
            mayBe(ApiResource.CONTENTS, "snapcontent-" + uid, "volumeSnapshotRef", "deletionPolicy");
            Fields.text(object, "status", "boundVolumeSnapshotContentName")
                    .ifPresent(content -> mayBe(ApiResource.CONTENTS, content, "volumeSnapshotRef", "deletionPolicy"));
        } else if (resource.group().equals(ApiResource.GROUP_SNAPSHOT_API)) {
            ApiResource contents = ApiResource.groupContents(resource.version());
            mayBe(contents, "groupsnapcontent-" + uid, "volumeGroupSnapshotRef", "deletionPolicy");
            Fields.text(object, "status", "boundVolumeGroupSnapshotContentName")
                    .ifPresent(content -> mayBe(contents, content, "volumeGroupSnapshotRef", "deletionPolicy"));
        }
    }

    private void mayBe(ApiResource of, String itsName, String reference, String policy) {
        if (!itsName.isEmpty()) {
            backings.computeIfAbsent(itsName, key -> new Backing(of, itsName, reference, policy));
        }
    }

    /** Looks at the object and at what stands for it, which is told to go with it. */
    private void look(Deadline deadline) throws TimeoutException, InterruptedException {
        try {
            Optional<JsonObject> found = api.find(resource, namespace, name, deadline)
                    .filter(object -> Fields.uid(object).equals(uid));
            found.ifPresent(this::learn);
            if (found.isEmpty() || !isHopeless) {
                still = found.map(Doomed::why);
            }
        } catch (IOException e) {
            still = Optional.of(String.valueOf(e.getMessage()));
        }
        for (Backing backing : ImmutableList.copyOf(backings.values())) {
            look(backing, deadline);
        }
    }

    private void look(Backing backing, Deadline deadline) throws TimeoutException, InterruptedException {
        if (backing.isHopeless) {
            return;
        }
        try {
            Optional<JsonObject> found = api.find(backing.resource, "", backing.name, deadline)
                    .filter(object -> Fields.textOf(object, "spec", backing.reference, "uid")
                            .equals(uid))
                    .filter(object ->
                            !Marks.wasThereBefore(object, uid, created)); // what a claim was given is not ours
            backing.still = found.map(Doomed::why);
            if (found.isPresent()
                    && Fields.textOf(found.get(), "spec", backing.policy).equals("Retain")) {
                release(backing, deadline);
            }
        } catch (IOException e) {
            backing.still = Optional.of(String.valueOf(e.getMessage()));
            backing.isHopeless = e instanceof ApiFault fault && fault.isForbidden();
        }
    }

    private void release(Backing backing, Deadline deadline) throws TimeoutException, InterruptedException {
        JsonObject fields = Fields.object(ImmutableMap.of("spec", ImmutableMap.of(backing.policy, "Delete")));
        try {
            api.patch(backing.resource, "", backing.name, fields, deadline);
        } catch (IOException e) {
            backing.still = Optional.of("its " + backing.policy + " Retain cannot be changed: " + e.getMessage());
            backing.isHopeless = e instanceof ApiFault fault && !fault.isWorthRetrying() && !fault.isConflict();
        }
    }

    private static String why(JsonObject object) {
        if (Fields.text(object, "metadata", "deletionTimestamp").isEmpty()) {
            return "it is there still, and nobody has begun to delete it";
        }
        List<String> finalizers = Fields.texts(object, "metadata", "finalizers");
        return finalizers.isEmpty()
                ? "it is being deleted, which has not ended"
                : "it is being deleted, and waits for its finalizers: " + String.join(", ", finalizers);
    }

    /** Deletes the object, and no other that has its name by now, until that is accepted once. */
    private void delete(Deadline deadline) throws TimeoutException, InterruptedException {
        if (removal == Removal.BY_OWNER || isAccepted || isHopeless || still.isEmpty()) {
            return;
        }
        try {
            api.delete(resource, namespace, name, uid, deadline);
            isAccepted = true;
        } catch (IOException e) {
            still = Optional.of("it cannot be deleted: " + e.getMessage());
            isHopeless = e instanceof ApiFault fault && !fault.isWorthRetrying();
        }
    }

    /** Whether waiting may help: something is there still, and may go. */
    private boolean isWorthWaiting() {
        if (isGivenUp) {
            return false;
        }
        return (still.isPresent() && !isHopeless)
                || backings.values().stream().anyMatch(backing -> backing.still.isPresent() && !backing.isHopeless);
    }

    /** What is there still, and why. */
    ImmutableList<Leftover> leftovers() {
        ImmutableList.Builder<Leftover> all = ImmutableList.builder();
        still.ifPresent(why -> all.add(new Leftover(resource.kind(), namespace, name, why)));
        backings.values()
                .forEach(backing -> backing.still.ifPresent(
                        why -> all.add(new Leftover(backing.resource.kind(), "", backing.name, why))));
        return all.build();
    }
}
