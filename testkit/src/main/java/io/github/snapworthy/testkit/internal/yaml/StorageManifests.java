package io.github.snapworthy.testkit.internal.yaml;

import io.github.snapworthy.core.Attachment;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.StorageProfile;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeMode;
import java.util.List;
import java.util.Map;

/** Claims, volumes, storage classes, drivers and attachments. */
final class StorageManifests {
    private StorageManifests() {}

    static Manifest claim(Claim claim) {
        Manifest made =
                Manifest.empty().labelled(claim.labels(), claim.annotations()).terminating(claim.terminating());
        made.metadata().text("uid", claim.uid());
        if (claim.ofDataVolume()) {
            Map<String, ?> owner = Fields.none()
                    .text("apiVersion", "cdi.kubevirt.io/v1beta1")
                    .text("kind", "DataVolume")
                    .text("name", claim.ref().name())
                    .map();
            made.metadata().list("ownerReferences", List.of(owner));
        }
        made.spec()
                .text("storageClassName", claim.storageClass())
                .text("volumeName", claim.volumeName())
                .text("volumeMode", mode(claim.volumeMode()))
                .in(
                        "resources",
                        Fields.none().in("requests", Fields.none().quantity("storage", claim.requestedBytes())));
        claim.dataSource().ifPresent(source -> made.spec().in("dataSourceRef", source(source)));
        made.status()
                .text("phase", phase(claim.phase()))
                .in("capacity", Fields.none().quantity("storage", claim.capacityBytes()))
                .list("conditions", claim.resizing() ? List.of(condition("Resizing", true)) : List.of());
        return made;
    }

    private static Fields source(ObjectRef source) {
        return Fields.none()
                .text("apiGroup", source.kind().group())
                .text("kind", source.kind().bareName())
                .text("name", source.name())
                .text("namespace", source.namespace());
    }

    private static String phase(ClaimPhase phase) {
        return switch (phase) {
            case PENDING -> "Pending";
            case BOUND -> "Bound";
            case LOST -> "Lost";
        };
    }

    static String mode(VolumeMode mode) {
        return mode == VolumeMode.BLOCK ? "Block" : "Filesystem";
    }

    static Map<String, Object> condition(String type, boolean holds) {
        return Fields.none()
                .text("type", type)
                .text("status", holds ? "True" : "False")
                .map();
    }

    static Manifest volume(Volume volume) {
        Manifest made = Manifest.empty();
        volume.migratedTo()
                .ifPresent(driver -> made.metadata()
                        .in("annotations", Fields.none().text("pv.kubernetes.io/migrated-to", driver.value())));
        made.spec()
                .text("storageClassName", volume.storageClass())
                .text("volumeMode", mode(volume.volumeMode()))
                .list("accessModes", volume.accessModes())
                .in("capacity", Fields.none().quantity("storage", volume.capacityBytes()))
                .in("nodeAffinity", NodeManifests.affinity(volume.nodeAffinity()));
        volume.claim()
                .ifPresent(claim -> made.spec()
                        .in(
                                "claimRef",
                                Fields.none()
                                        .text("namespace", claim.namespace())
                                        .text("name", claim.name())
                                        .text("uid", volume.claimUid())));
        made.spec().map(volume.sourceType(), source(volume).map());
        return made;
    }

    private static Fields source(Volume volume) {
        return volume.sourceType().equals("csi")
                ? Fields.none()
                        .text("driver", volume.driver().map(DriverName::value))
                        .text("volumeHandle", volume.volumeHandle())
                        .texts("volumeAttributes", volume.volumeAttributes())
                : Fields.none().text("server", volume.nfsServer()).text("path", volume.nfsPath());
    }

    static Manifest storageClass(StorageClass storageClass) {
        Manifest made = Manifest.empty();
        made.metadata().texts("annotations", storageClass.annotations());
        made.top()
                .text("provisioner", storageClass.provisioner())
                .texts("parameters", storageClass.parameters())
                .text("volumeBindingMode", storageClass.bindsOnFirstConsumer() ? "WaitForFirstConsumer" : "Immediate")
                .flagIf("allowVolumeExpansion", storageClass.allowsExpansion());
        return made;
    }

    static Manifest csiDriver(CsiDriver driver) {
        Manifest made = Manifest.empty();
        driver.release()
                .ifPresent(release ->
                        made.metadata().in("labels", Fields.none().text("app.kubernetes.io/version", release)));
        made.spec().flag("attachRequired", driver.attachment() == CsiDriver.AttachmentNeed.REQUIRED);
        return made;
    }

    static Manifest csiNode(CsiNode node) {
        Manifest made = Manifest.empty();
        made.spec()
                .list(
                        "drivers",
                        node.drivers().stream()
                                .map(driver -> Fields.none()
                                        .text("name", driver.value())
                                        .map())
                                .toList());
        return made;
    }

    static Manifest attachment(Attachment attachment) {
        Manifest made = Manifest.empty();
        made.spec()
                .text("nodeName", attachment.node())
                .in("source", Fields.none().text("persistentVolumeName", attachment.volumeName()));
        return made;
    }

    static Manifest profile(StorageProfile profile) {
        Manifest made = Manifest.empty();
        made.spec()
                .text("snapshotClass", profile.requestedSnapshotClass())
                .text("cloneStrategy", profile.requestedCloneStrategy());
        made.status()
                .text("provisioner", profile.provisioner())
                .text("snapshotClass", profile.snapshotClass())
                .text("cloneStrategy", profile.cloneStrategy());
        return made;
    }
}
