package io.github.snapworthy.core.internal.track;

import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmSnapshotRef;
import io.github.snapworthy.core.VolumeSnapshotRef;
import java.util.Optional;

/** Objects as subjects of operations. */
public final class Subjects {
    private Subjects() {}

    /** The subject that the object is; empty for a kind that is no subject. */
    public static Optional<Subject> of(ObjectRef ref) {
        String namespace = ref.namespace();
        String name = ref.name();
        if (ref.kind() == Kind.CLAIM) {
            return Optional.of(ClaimRef.of(namespace, name));
        } else if (ref.kind() == Kind.VM) {
            return Optional.of(VmRef.of(namespace, name));
        } else if (ref.kind() == Kind.SNAPSHOT) {
            return Optional.of(VolumeSnapshotRef.of(namespace, name));
        } else if (ref.kind() == Kind.VM_SNAPSHOT) {
            return Optional.of(VmSnapshotRef.of(namespace, name));
        }
        return ref.kind() == Kind.HARVESTER_BACKUP ? Optional.of(VmBackupRef.of(namespace, name)) : Optional.empty();
    }
}
