package io.github.snapworthy.verify.simulated;

import static io.github.snapworthy.verify.simulated.Objects.text;

import com.google.gson.JsonObject;
import io.github.snapworthy.core.Bytes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds claims to volumes, new ones and copies, and removes volumes as their reclaim policy says. */
final class Provisioner {
    private static final String PROTECTION = "kubernetes.io/pvc-protection";

    /** What the driver rounds the size of its volumes up to. */
    private static final long LEAST = Bytes.gib(1);

    private final Objects objects;
    private final Disks disks;

    Provisioner(Objects objects, Disks disks) {
        this.objects = objects;
        this.disks = disks;
    }

    void act(Set<Misdeed> misdeeds) {
        for (JsonObject claim : objects.list("persistentvolumeclaims", "")) {
            if (Objects.isDeleted(claim)) {
                if (!isUsed(claim)) {
                    objects.unprotect(claim, PROTECTION);
                }
            } else if (!claim.has("status")) {
                Objects.protect(claim, PROTECTION);
                provision(claim, misdeeds);
            }
        }
        objects.list("persistentvolumes", "").forEach(this::reclaim);
    }

    private boolean isUsed(JsonObject claim) {
        return objects.list("pods", text(claim, "metadata", "namespace")).stream()
                .anyMatch(pod -> Kubelet.claim(pod).equals(text(claim, "metadata", "name")));
    }

    private void provision(JsonObject claim, Set<Misdeed> misdeeds) {
        JsonObject storageClass = objects.find("storageclasses", "", text(claim, "spec", "storageClassName"))
                .orElseThrow();
        boolean waits = text(storageClass, "volumeBindingMode").equals("WaitForFirstConsumer") && !isUsed(claim);
        if (waits || misdeeds.contains(Misdeed.CLAIM_NEVER_BOUND)) {
            return;
        }
        Optional<JsonObject> free = objects.list("persistentvolumes", "").stream()
                .filter(volume -> !volume.getAsJsonObject("spec").has("claimRef"))
                .filter(volume ->
                        text(volume, "spec", "storageClassName").equals(text(claim, "spec", "storageClassName")))
                .findFirst();
        if (free.isPresent()) { // as the controller of Kubernetes does, before it asks for a new one
            bind(claim, free.get());
            return;
        }
        String source = text(claim, "spec", "dataSource", "kind");
        if (source.equals("VolumeSnapshot") && misdeeds.contains(Misdeed.RESTORE_UNIMPLEMENTED)) {
            warn(claim, "failed to provision volume: rpc error: code = Unimplemented desc = no restores");
        } else if (source.equals("PersistentVolumeClaim") && misdeeds.contains(Misdeed.CLONE_UNIMPLEMENTED)) {
            warn(
                    claim,
                    "failed to provision volume: CSI driver does not support clone operations: controller"
                            + " CLONE_VOLUME capability is not reported");
        } else if (!source.isEmpty() && requested(claim) < LEAST) {
            warn(claim, "failed to provision volume: the new claim has to be at least as large as its source");
        } else {
            bind(claim, storageClass, volume(claim, source, misdeeds));
        }
    }

    private static long requested(JsonObject claim) {
        return Bytes.parse(text(claim, "spec", "resources", "requests", "storage"))
                .orElse(0);
    }

    private void warn(JsonObject claim, String message) {
        objects.add(
                "events",
                Objects.json(Map.of(
                        "metadata",
                        Map.of(
                                "namespace",
                                text(claim, "metadata", "namespace"),
                                "name",
                                text(claim, "metadata", "name") + ".warning"),
                        "type",
                        "Warning",
                        "message",
                        message,
                        "involvedObject",
                        Map.of("uid", text(claim, "metadata", "uid")))));
    }

    private String volume(JsonObject claim, String source, Set<Misdeed> misdeeds) {
        String handle = disks.create("vol");
        if (!source.isEmpty()) {
            String from = handleOfSource(claim, source);
            disks.copy(from, handle);
            if (misdeeds.contains(Misdeed.WRONG_BYTE)) {
                disks.damage(handle);
            }
            if (misdeeds.contains(Misdeed.COPY_LOOKS_AT_SOURCE)) {
                disks.lookAt(from, handle);
            }
        }
        return handle;
    }

    private String handleOfSource(JsonObject claim, String kind) {
        String namespace = text(claim, "metadata", "namespace");
        String name = text(claim, "spec", "dataSource", "name");
        if (kind.equals("VolumeSnapshot")) {
            JsonObject snapshot =
                    objects.find("volumesnapshots", namespace, name).orElseThrow();
            String content = text(snapshot, "status", "boundVolumeSnapshotContentName");
            return text(objects.find("volumesnapshotcontents", "", content).orElseThrow(), "status", "snapshotHandle");
        }
        JsonObject other =
                objects.find("persistentvolumeclaims", namespace, name).orElseThrow();
        return text(
                objects.find("persistentvolumes", "", text(other, "spec", "volumeName"))
                        .orElseThrow(),
                "spec",
                "csi",
                "volumeHandle");
    }

    private void bind(JsonObject claim, JsonObject storageClass, String handle) {
        String policy = text(storageClass, "reclaimPolicy");
        String size = Long.toString(Math.max(LEAST, requested(claim)));
        JsonObject volume = Objects.json(Map.of(
                "metadata",
                Map.of("name", "pvc-" + text(claim, "metadata", "uid")),
                "spec",
                Map.of(
                        "storageClassName",
                        text(claim, "spec", "storageClassName"),
                        "persistentVolumeReclaimPolicy",
                        policy.isEmpty() ? "Delete" : policy,
                        "capacity",
                        Map.of("storage", size),
                        "csi",
                        Map.of("driver", text(storageClass, "provisioner"), "volumeHandle", handle))));
        objects.add("persistentvolumes", volume);
        bind(claim, volume);
    }

    private static void bind(JsonObject claim, JsonObject volume) {
        Map<String, String> reference = Map.of(
                "namespace",
                text(claim, "metadata", "namespace"),
                "name",
                text(claim, "metadata", "name"),
                "uid",
                text(claim, "metadata", "uid"));
        volume.getAsJsonObject("spec").add("claimRef", Objects.json(reference));
        claim.getAsJsonObject("spec").addProperty("volumeName", text(volume, "metadata", "name"));
        String size = text(volume, "spec", "capacity", "storage");
        Objects.status(claim, Map.of("phase", "Bound", "capacity", Map.of("storage", size)));
    }

    private void reclaim(JsonObject volume) {
        boolean isFree = objects.find(
                        "persistentvolumeclaims",
                        text(volume, "spec", "claimRef", "namespace"),
                        text(volume, "spec", "claimRef", "name"))
                .filter(claim -> text(claim, "metadata", "uid").equals(text(volume, "spec", "claimRef", "uid")))
                .isEmpty();
        boolean wasBound = volume.getAsJsonObject("spec").has("claimRef");
        if (wasBound
                && isFree
                && text(volume, "spec", "persistentVolumeReclaimPolicy").equals("Delete")) {
            disks.delete(text(volume, "spec", "csi", "volumeHandle"));
            objects.delete(volume);
        }
    }
}
