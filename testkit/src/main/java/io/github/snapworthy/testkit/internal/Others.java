package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Attachment;
import io.github.snapworthy.core.BackupSchedule;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmOperation;
import io.github.snapworthy.core.VmSnapshotContent;
import io.github.snapworthy.core.Volume;
import java.util.Optional;

/** The same objects with another content. */
final class Others {
    private static final String ELSEWHERE = "elsewhere";

    private Others() {}

    /** An object of that reference that refers to something else; the object itself where its kind refers to nothing. */
    static ClusterObject of(ClusterObject object, ObjectRef ref) {
        if (object instanceof Claim claim) {
            return Claim.builder()
                    .from(claim)
                    .ref(ref)
                    .bound(ELSEWHERE)
                    .storageClass(ELSEWHERE)
                    .build();
        } else if (object instanceof Volume volume) {
            return Volume.builder()
                    .from(volume)
                    .ref(ref)
                    .csi("csi.other.example", ELSEWHERE)
                    .build();
        } else if (object instanceof Pod pod) {
            return Pod.builder()
                    .from(pod)
                    .ref(ref)
                    .claims(ImmutableSet.of(ELSEWHERE))
                    .claimsByVolume(ImmutableMap.of("data", ELSEWHERE))
                    .build();
        } else if (object instanceof Attachment attachment) {
            return new Attachment(ref, ELSEWHERE, attachment.node());
        } else {
            return ofSnapshots(object, ref);
        }
    }

    private static ClusterObject ofSnapshots(ClusterObject object, ObjectRef ref) {
        if (object instanceof SnapshotClass snapshotClass) {
            return SnapshotClass.builder()
                    .from(snapshotClass)
                    .ref(ref)
                    .driver("csi.other.example")
                    .build();
        } else if (object instanceof SnapshotContent content) {
            return SnapshotContent.builder()
                    .from(content)
                    .ref(ref)
                    .sourceVolumeHandle(ELSEWHERE)
                    .ready(false)
                    .build();
        } else if (object instanceof VmOperation) {
            return VmOperation.of(ref, Optional.of(ELSEWHERE), VmOperation.Progress.UNFINISHED);
        } else if (object instanceof VirtualMachine machine) {
            return VirtualMachine.builder()
                    .from(machine)
                    .ref(ref)
                    .addDisks(VmDisk.ofClaim("more", "data-0"))
                    .build();
        } else if (object instanceof VmSnapshotContent content) {
            return VmSnapshotContent.builder()
                    .from(content)
                    .ref(ref)
                    .snapshot(ELSEWHERE)
                    .volumes(ImmutableList.of())
                    .build();
        } else if (object instanceof BackupSchedule schedule) {
            boolean active = schedule.state() == BackupSchedule.State.ACTIVE;
            return new BackupSchedule(ref, active ? BackupSchedule.State.SUSPENDED : BackupSchedule.State.ACTIVE);
        } else {
            return object;
        }
    }
}
