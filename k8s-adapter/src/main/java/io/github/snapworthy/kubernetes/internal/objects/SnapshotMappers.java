package io.github.snapworthy.kubernetes.internal.objects;

import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.core.VolumeSnapshot;
import java.util.Optional;

/** Snapshots of volumes, their contents and classes. */
final class SnapshotMappers {
    private SnapshotMappers() {}

    /** A class of single snapshots or of group snapshots. */
    static ClusterObject snapshotClass(ObjectRef ref, View object) throws Malformed {
        return SnapshotClass.builder()
                .ref(ref)
                .driver(object.requiredText("driver"))
                .parameters(object.textsIn("parameters"))
                .deletesWithObject(
                        object.text("deletionPolicy").filter("Delete"::equals).isPresent())
                .labels(object.in("metadata").textsIn("labels"))
                .annotations(object.in("metadata").textsIn("annotations"))
                .build();
    }

    static ClusterObject snapshot(ObjectRef ref, View object) throws Malformed {
        View spec = object.in("spec");
        View status = object.in("status");
        View metadata = object.in("metadata");
        return VolumeSnapshot.builder()
                .ref(ref)
                .labels(metadata.textsIn("labels"))
                .terminating(metadata.text("deletionTimestamp").isPresent())
                .sourceClaim(spec.in("source").name("persistentVolumeClaimName"))
                .content(status.name("boundVolumeSnapshotContentName"))
                .snapshotClass(spec.name("volumeSnapshotClassName"))
                .ready(status.is("readyToUse"))
                .error(status.in("error").text("message"))
                .restoreBytes(status.quantity("restoreSize"))
                .build();
    }

    static ClusterObject content(ObjectRef ref, View object) throws Malformed {
        View spec = object.required("spec");
        View status = object.in("status");
        return SnapshotContent.builder()
                .ref(ref)
                .annotations(object.in("metadata").textsIn("annotations"))
                .driver(DriverName.of(spec.requiredText("driver")))
                .snapshotClass(spec.name("volumeSnapshotClassName"))
                .sourceVolumeHandle(spec.in("source").text("volumeHandle"))
                .sourceVolumeMode(sourceVolumeMode(spec))
                .snapshot(snapshotOf(spec.in("volumeSnapshotRef")))
                .ready(status.is("readyToUse"))
                .error(status.in("error").text("message"))
                .restoreBytes(status.quantity("restoreSize"))
                .build();
    }

    /** Older controllers did not write it: then it is not known. */
    private static Optional<VolumeMode> sourceVolumeMode(View spec) throws Malformed {
        return spec.text("sourceVolumeMode").isEmpty()
                ? Optional.empty()
                : Optional.of(StorageMappers.volumeMode(spec, "sourceVolumeMode"));
    }

    private static Optional<ObjectRef> snapshotOf(View reference) throws Malformed {
        Optional<String> name = reference.name("name");
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(ObjectRef.of(Kind.SNAPSHOT, reference.requiredName("namespace"), name.get()));
    }
}
