package io.github.snapworthy.verify.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.gson.JsonObject;
import io.github.snapworthy.core.Bytes;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Waits for snapshots. An error in a status is not the end, for the controllers try again; that the driver cannot is. */
final class Snapshots {
    private final ClusterApi api;
    private final String namespace;

    Snapshots(ClusterApi api, String namespace) {
        this.api = api;
        this.namespace = namespace;
    }

    /**
     * A snapshot that is ready.
     *
     * @param name its name
     * @param claim the claim that it is of
     * @param restoreBytes how large a volume of it has to be at least, 0 where that is not told
     */
    record Ready(String name, String claim, long restoreBytes) {}

    /** Waits until a VolumeSnapshot or VolumeGroupSnapshot is ready, and returns it. */
    JsonObject ready(ApiResource resource, JsonObject made, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException, NotImplemented {
        String name = Fields.name(made);
        Wait wait = new Wait(api.rhythm(), deadline, resource.kind() + " " + name + " to be ready");
        return wait.until(() -> {
            JsonObject now = api.find(resource, namespace, name, deadline)
                    .filter(found -> Fields.uid(found).equals(Fields.uid(made)))
                    .orElseThrow(() -> new Futile(resource.kind() + " " + name + " was deleted"));
            return isReady(now, wait) ? Optional.of(now) : Optional.empty();
        });
    }

    private static boolean isReady(JsonObject snapshot, Wait wait) throws NotImplemented {
        if (Fields.isTrue(snapshot, "status", "readyToUse")) {
            return true;
        }
        Optional<String> error = Fields.text(snapshot, "status", "error", "message");
        if (error.filter(NotImplemented::is).isPresent()) {
            throw new NotImplemented(error.get());
        }
        wait.sees(error.map(message -> "error " + message)
                .orElse(Fields.map(snapshot, "status").isEmpty() ? "no status" : "not ready"));
        return false;
    }

    /** Waits until a group has a member for each of the claims that is ready, and returns those. */
    ImmutableList<Ready> members(JsonObject group, List<String> claims, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException, NotImplemented {
        Wait wait = new Wait(
                api.rhythm(), deadline, "the members of VolumeGroupSnapshot " + Fields.name(group) + " to be ready");
        return wait.until(() -> {
            Map<String, Ready> ready = new HashMap<>();
            for (JsonObject member : owned(api, namespace, Fields.uid(group), deadline)) {
                if (isReady(member, wait)) {
                    Ready one = of(member);
                    ready.put(one.claim(), one);
                }
            }
            if (!ready.keySet().containsAll(claims)) {
                wait.sees(ready.size() + " of " + claims.size() + " members are ready");
                return Optional.empty();
            }
            return Optional.of(claims.stream().map(ready::get).collect(ImmutableList.toImmutableList()));
        });
    }

    /** The VolumeSnapshots that a group owns. */
    static ImmutableList<JsonObject> owned(ClusterApi api, String namespace, String group, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException {
        return api.list(ApiResource.SNAPSHOTS, namespace, ImmutableMap.of(), deadline).stream()
                .filter(snapshot -> Fields.maps(snapshot, "metadata", "ownerReferences").stream()
                        .anyMatch(owner -> Fields.textOf(owner, "uid").equals(group)))
                .collect(ImmutableList.toImmutableList());
    }

    /** What a ready VolumeSnapshot tells. */
    static Ready of(JsonObject snapshot) {
        long bytes = Fields.text(snapshot, "status", "restoreSize")
                .map(Bytes::parse)
                .flatMap(size -> size.isPresent() ? Optional.of(size.getAsLong()) : Optional.empty())
                .orElse(0L);
        return new Ready(
                Fields.name(snapshot), Fields.textOf(snapshot, "spec", "source", "persistentVolumeClaimName"), bytes);
    }
}
