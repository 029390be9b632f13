package io.github.snapworthy.verify.simulated;

import static io.github.snapworthy.verify.simulated.Objects.text;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes snapshots, alone and of groups, and removes them as the deletion policy of their content says. */
final class Snapshotter {
    private static final String PROTECTION = "snapshot.storage.kubernetes.io/volumesnapshot-bound-protection";
    private static final int LOOKS_WITH_ERROR = 3;

    private final Objects objects;
    private final Disks disks;
    private final Map<String, Integer> looks = new HashMap<>();

    Snapshotter(Objects objects, Disks disks) {
        this.objects = objects;
        this.disks = disks;
    }

    void act(Set<Misdeed> misdeeds) {
        objects.list("volumegroupsnapshots", "").forEach(group -> act(group, misdeeds, true));
        objects.list("volumesnapshots", "").forEach(snapshot -> act(snapshot, misdeeds, false));
    }

    private void act(JsonObject snapshot, Set<Misdeed> misdeeds, boolean isGroup) {
        if (Objects.isDeleted(snapshot)) {
            remove(snapshot, misdeeds, isGroup);
        } else if (!text(snapshot, "status", "readyToUse").equals("true")) {
            Objects.protect(snapshot, PROTECTION);
            if (isGroup) {
                takeAll(snapshot, misdeeds);
            } else {
                take(snapshot, misdeeds);
            }
        }
    }

    private void take(JsonObject snapshot, Set<Misdeed> misdeeds) {
        String uid = text(snapshot, "metadata", "uid");
        int look = looks.merge(uid, 1, Integer::sum);
        boolean isMember = snapshot.getAsJsonObject("metadata").has("ownerReferences");
        if (misdeeds.contains(Misdeed.SNAPSHOT_UNIMPLEMENTED)) {
            fail(snapshot, "rpc error: code = Unimplemented desc = no snapshots");
        } else if (misdeeds.contains(Misdeed.SNAPSHOT_ERROR_THEN_READY) && look <= LOOKS_WITH_ERROR) {
            fail(snapshot, "rpc error: code = Unavailable desc = the storage is busy");
        } else if (misdeeds.contains(Misdeed.SNAPSHOT_NEVER_READY)
                || (isMember
                        && misdeeds.contains(Misdeed.MEMBER_NEVER_READY)
                        && text(snapshot, "metadata", "name").endsWith("-b"))) {
            Objects.status(snapshot, Map.of("readyToUse", false));
        } else {
            ready(snapshot);
        }
    }

    private static void fail(JsonObject snapshot, String message) {
        Objects.status(snapshot, Map.of("readyToUse", false, "error", Map.of("message", message)));
    }

    private void ready(JsonObject snapshot) {
        JsonObject claim = objects.find(
                        "persistentvolumeclaims",
                        text(snapshot, "metadata", "namespace"),
                        text(snapshot, "spec", "source", "persistentVolumeClaimName"))
                .orElseThrow();
        JsonObject volume = objects.find("persistentvolumes", "", text(claim, "spec", "volumeName"))
                .orElseThrow();
        String source = text(volume, "spec", "csi", "volumeHandle");
        String handle = disks.create("snap");
        disks.copy(source, handle);
        if (looksAtSource) {
            disks.lookAt(source, handle);
        }
        String content = "snapcontent-" + text(snapshot, "metadata", "uid");
        content("volumesnapshotcontents", content, "volumeSnapshotRef", snapshot, handle);
        Objects.status(
                snapshot,
                Map.of(
                        "readyToUse",
                        true,
                        "restoreSize",
                        text(volume, "spec", "capacity", "storage"),
                        "boundVolumeSnapshotContentName",
                        content));
    }

    private boolean looksAtSource;

    /** From now on snapshots only look at their source. */
    void lookAtSources() {
        looksAtSource = true;
    }

    private void content(String plural, String name, String reference, JsonObject of, String handle) {
        String field = plural.startsWith("volumegroup") ? "volumeGroupSnapshotClassName" : "volumeSnapshotClassName";
        String classes = plural.startsWith("volumegroup") ? "volumegroupsnapshotclasses" : "volumesnapshotclasses";
        Optional<JsonObject> itsClass = objects.find(classes, "", text(of, "spec", field))
                .or(() -> objects.list("volumesnapshotclasses", "").stream().findFirst());
        JsonObject content = Objects.json(Map.of(
                "metadata",
                Map.of("name", name),
                "spec",
                Map.of(
                        "driver",
                        itsClass.map(one -> text(one, "driver")).orElse(""),
                        "deletionPolicy",
                        itsClass.map(one -> text(one, "deletionPolicy")).orElse("Delete"),
                        reference,
                        Map.of(
                                "namespace",
                                text(of, "metadata", "namespace"),
                                "name",
                                text(of, "metadata", "name"),
                                "uid",
                                text(of, "metadata", "uid"))),
                "status",
                Map.of("snapshotHandle", handle, "readyToUse", true)));
        objects.add(plural, content);
    }

    private void takeAll(JsonObject group, Set<Misdeed> misdeeds) {
        if (misdeeds.contains(Misdeed.SNAPSHOT_UNIMPLEMENTED)) {
            fail(group, "rpc error: code = Unimplemented desc = no groups");
            return;
        }
        JsonObject selector = group.getAsJsonObject("spec")
                .getAsJsonObject("source")
                .getAsJsonObject("selector")
                .getAsJsonObject("matchLabels");
        String namespace = text(group, "metadata", "namespace");
        for (JsonObject claim : objects.list("persistentvolumeclaims", namespace)) {
            JsonObject labels = claim.getAsJsonObject("metadata").getAsJsonObject("labels");
            if (labels != null && labels.entrySet().containsAll(selector.entrySet())) {
                member(group, claim);
            }
        }
        String content = "groupsnapcontent-" + text(group, "metadata", "uid");
        content("volumegroupsnapshotcontents", content, "volumeGroupSnapshotRef", group, "");
        Objects.status(group, Map.of("readyToUse", true, "boundVolumeGroupSnapshotContentName", content));
    }

    private void member(JsonObject group, JsonObject claim) {
        String name = text(claim, "metadata", "name");
        objects.add(
                "volumesnapshots",
                Objects.json(Map.of(
                        "metadata",
                        Map.of(
                                "namespace",
                                text(group, "metadata", "namespace"),
                                "name",
                                "snapshot-" + text(group, "metadata", "uid") + name.substring(name.length() - 2),
                                "ownerReferences",
                                List.of(Map.of("kind", "VolumeGroupSnapshot", "uid", text(group, "metadata", "uid")))),
                        "spec",
                        Map.of("source", Map.of("persistentVolumeClaimName", name)))));
    }

    private void remove(JsonObject snapshot, Set<Misdeed> misdeeds, boolean isGroup) {
        if (misdeeds.contains(Misdeed.SNAPSHOT_DELETION_HANGS)) {
            return;
        }
        String plural = isGroup ? "volumegroupsnapshotcontents" : "volumesnapshotcontents";
        String prefix = isGroup ? "groupsnapcontent-" : "snapcontent-";
        Optional<JsonObject> content = objects.find(plural, "", prefix + text(snapshot, "metadata", "uid"));
        if (content.filter(one -> text(one, "spec", "deletionPolicy").equals("Delete"))
                .isPresent()) {
            String handle = text(content.get(), "status", "snapshotHandle");
            if (!handle.isEmpty()) {
                disks.delete(handle);
            }
            objects.delete(content.get());
        }
        objects.unprotect(snapshot, PROTECTION);
    }
}
