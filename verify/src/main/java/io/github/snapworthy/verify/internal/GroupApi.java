package io.github.snapworthy.verify.internal;

import com.google.common.collect.ImmutableList;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * The group snapshots of a cluster, in the version that its API server prefers.
 *
 * @param groups VolumeGroupSnapshots
 * @param contents VolumeGroupSnapshotContents
 */
record GroupApi(ApiResource groups, ApiResource contents) {
    /** Versions in which a member is a VolumeSnapshot that its group owns; it is otherwise in v1alpha1. */
    private static final ImmutableList<String> KNOWN = ImmutableList.of("v1", "v1beta2", "v1beta1");

    /** What is served; empty where it is nothing that is known. */
    static Optional<GroupApi> of(ClusterApi api, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException {
        Optional<JsonObject> group = api.find("/apis/" + ApiResource.GROUP_SNAPSHOT_API, deadline);
        if (group.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<String> served = Fields.maps(group.get(), "versions").stream()
                .map(version -> Fields.textOf(version, "version"))
                .collect(ImmutableList.toImmutableList());
        return Fields.text(group.get(), "preferredVersion", "version")
                .filter(KNOWN::contains)
                .or(() -> KNOWN.stream().filter(served::contains).findFirst())
                .map(version -> new GroupApi(ApiResource.groups(version), ApiResource.groupContents(version)));
    }
}
