package io.github.snapworthy.kubernetes.internal.objects;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Attachment;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.CsiDriver.AttachmentNeed;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.StorageProfile;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Volumes, classes, drivers and attachments. */
final class StorageMappers {
    private static final String RELEASE = "app.kubernetes.io/version";
    private static final String MIGRATED_TO = "pv.kubernetes.io/migrated-to";

    private StorageMappers() {}

    static ClusterObject volume(ObjectRef ref, View object) throws Malformed {
        View spec = object.required("spec");
        Volume.Builder volume = Volume.builder()
                .ref(ref)
                .sourceType(VolumeSources.of(spec))
                .migratedTo(driver(object.in("metadata").textsIn("annotations").get(MIGRATED_TO)))
                .storageClass(spec.name("storageClassName"))
                .capacityBytes(spec.in("capacity").quantity("storage"))
                .volumeMode(volumeMode(spec))
                .nodeAffinity(NodeMappers.affinity(spec.in("nodeAffinity").in("required")))
                .accessModes(ImmutableList.copyOf(spec.texts("accessModes")));
        csi(spec.in("csi"), volume);
        volume.nfsServer(spec.in("nfs").text("server")).nfsPath(spec.in("nfs").text("path"));
        claim(spec.in("claimRef"), volume);
        return volume.build();
    }

    private static void csi(View csi, Volume.Builder volume) throws Malformed {
        volume.driver(csi.text("driver").flatMap(StorageMappers::driver))
                .volumeHandle(csi.text("volumeHandle"))
                .volumeAttributes(csi.textsIn("volumeAttributes"));
    }

    private static void claim(View claimRef, Volume.Builder volume) throws Malformed {
        Optional<String> name = claimRef.name("name");
        if (name.isPresent()) {
            volume.claim(ObjectRef.of(Kind.CLAIM, claimRef.requiredName("namespace"), name.get()))
                    .claimUid(claimRef.text("uid"));
        }
    }

    static Optional<DriverName> driver(@Nullable String name) {
        return name == null || name.isBlank() ? Optional.empty() : Optional.of(DriverName.of(name));
    }

    static VolumeMode volumeMode(View spec) throws Malformed {
        return volumeMode(spec, "volumeMode");
    }

    /** The volume mode in that field; absent it is the default of Kubernetes. */
    static VolumeMode volumeMode(View spec, String field) throws Malformed {
        return switch (spec.text(field).orElse("Filesystem")) {
            case "Filesystem" -> VolumeMode.FILESYSTEM;
            case "Block" -> VolumeMode.BLOCK;
            default -> throw new Malformed("spec." + field + ": expected Filesystem or Block");
        };
    }

    static ClusterObject storageClass(ObjectRef ref, View object) throws Malformed {
        return StorageClass.builder()
                .ref(ref)
                .provisioner(object.requiredText("provisioner"))
                .parameters(object.textsIn("parameters"))
                .annotations(object.in("metadata").textsIn("annotations"))
                .bindsOnFirstConsumer(object.text("volumeBindingMode")
                        .filter("WaitForFirstConsumer"::equals)
                        .isPresent())
                .allowsExpansion(object.is("allowVolumeExpansion"))
                .build();
    }

    static ClusterObject csiDriver(ObjectRef ref, View object) throws Malformed {
        boolean attaches = object.in("spec").is("attachRequired", "true");
        return new CsiDriver(
                DriverName.of(ref.name()),
                attaches ? AttachmentNeed.REQUIRED : AttachmentNeed.NONE,
                Optional.ofNullable(object.in("metadata").textsIn("labels").get(RELEASE)));
    }

    static ClusterObject storageProfile(ObjectRef ref, View object) throws Malformed {
        View spec = object.in("spec");
        View status = object.in("status");
        return StorageProfile.builder()
                .ref(ref)
                .provisioner(status.text("provisioner"))
                .requestedSnapshotClass(spec.text("snapshotClass"))
                .snapshotClass(status.text("snapshotClass"))
                .requestedCloneStrategy(spec.text("cloneStrategy"))
                .cloneStrategy(status.text("cloneStrategy"))
                .build();
    }

    static ClusterObject csiNode(ObjectRef ref, View object) throws Malformed {
        ImmutableSet.Builder<DriverName> drivers = ImmutableSet.builder();
        for (View driver : object.required("spec").list("drivers")) {
            drivers.add(DriverName.of(driver.requiredText("name")));
        }
        return new CsiNode(ref.name(), drivers.build());
    }

    /** An attachment of a volume that is written into it, and not of a PersistentVolume, concerns no claim. */
    static Optional<ClusterObject> attachment(ObjectRef ref, View object) throws Malformed {
        View spec = object.required("spec");
        View source = spec.in("source");
        if (source.has("inlineVolumeSpec")) {
            return Optional.empty();
        }
        return Optional.of(
                new Attachment(ref, source.requiredName("persistentVolumeName"), spec.requiredName("nodeName")));
    }
}
