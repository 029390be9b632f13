package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.RecordedVolume;
import io.github.snapworthy.core.VmBackup;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmOperation;
import io.github.snapworthy.core.VmSnapshot;
import io.github.snapworthy.core.VmSnapshotContent;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a machine can be restored from, as far as it was seen: a snapshot of KubeVirt with its content, or a backup of
 * Harvester.
 *
 * @param ref which object it is
 * @param snapshot the snapshot, null where it is none or was not found
 * @param content the content of the snapshot, null likewise
 * @param backup the backup, null likewise
 */
record MachineCopy(
        ObjectRef ref,
        @Nullable VmSnapshot snapshot,
        @Nullable VmSnapshotContent content,
        @Nullable VmBackup backup) {
    static MachineCopy of(Store store, ObjectRef ref) {
        if (ref.kind() == Kind.HARVESTER_BACKUP) {
            return new MachineCopy(ref, null, null, (VmBackup) store.get(ref));
        }
        VmSnapshot snapshot = (VmSnapshot) store.get(ref);
        Optional<ObjectRef> content = contentOf(snapshot);
        return new MachineCopy(
                ref, snapshot, content.isEmpty() ? null : (VmSnapshotContent) store.get(content.get()), null);
    }

    private static Optional<ObjectRef> contentOf(@Nullable VmSnapshot snapshot) {
        return snapshot == null
                ? Optional.empty()
                : snapshot.content()
                        .map(name -> ObjectRef.of(
                                Kind.VM_SNAPSHOT_CONTENT, snapshot.ref().namespace(), name));
    }

    /** The content that a snapshot names, seen or not. */
    Optional<ObjectRef> contentRef() {
        return contentOf(snapshot);
    }

    /** The snapshot or backup, null where it was not found. */
    @Nullable
    VmOperation found() {
        return snapshot != null ? snapshot : backup;
    }

    boolean terminating() {
        return snapshot != null ? snapshot.terminating() : backup != null && backup.terminating();
    }

    boolean ready() {
        return snapshot != null ? snapshot.ready() : backup != null && backup.ready();
    }

    /** What went wrong; the empty text where only that something did. */
    Optional<String> error() {
        Optional<String> error =
                snapshot != null ? snapshot.error() : backup == null ? Optional.empty() : backup.error();
        VmOperation found = found();
        boolean failed = found != null && found.progress() == VmOperation.Progress.FAILED;
        return error.isEmpty() && failed ? Optional.of("no reason is given") : error;
    }

    /** Whether its data is in a backup target, and needs no VolumeSnapshot. */
    boolean isRemote() {
        return backup != null && backup.type() == VmBackup.Type.BACKUP;
    }

    /** The machine that it was made of, empty where it names none or was not found. */
    Optional<ObjectRef> machine() {
        VmOperation found = found();
        return found == null ? Optional.empty() : found.vm().map(name -> ObjectRef.of(Kind.VM, ref.namespace(), name));
    }

    ImmutableList<RecordedVolume> volumes() {
        return content != null ? content.volumes() : backup != null ? backup.volumes() : ImmutableList.of();
    }

    /** The disks and the state of the machine as recorded, empty where it was not. */
    Optional<ImmutableList<VmDisk>> recordedDisks() {
        return content != null ? content.recordedDisks() : backup != null ? backup.recordedDisks() : Optional.empty();
    }
}
