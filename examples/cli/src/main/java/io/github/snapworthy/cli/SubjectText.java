package io.github.snapworthy.cli;

import com.google.common.base.Splitter;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmSnapshotRef;
import io.github.snapworthy.core.VolumeSnapshotRef;
import java.util.List;

/** Reads a subject of the form {@code KIND/NS/NAME}; of {@code pvcs} there are several names. */
final class SubjectText {
    private static final List<String> KINDS =
            List.of("pvc", "pvcs", "vm", "volumesnapshot", "virtualmachinesnapshot", "virtualmachinebackup");

    private SubjectText() {}

    static Subject parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw malformed(text, "");
        }
        try {
            return subject(text, parts[0], parts[1], parts[2]);
        } catch (IllegalArgumentException e) {
            throw malformed(text, " (" + e.getMessage() + ")");
        }
    }

    private static Subject subject(String text, String kind, String namespace, String name) {
        return switch (kind) {
            case "pvc" -> ClaimRef.of(namespace, name);
            case "pvcs" -> ClaimSetRef.of(namespace, Splitter.on(',').split(name));
            case "volumesnapshot" -> VolumeSnapshotRef.of(namespace, name);
            case "vm" -> VmRef.of(namespace, name);
            case "virtualmachinesnapshot" -> VmSnapshotRef.of(namespace, name);
            case "virtualmachinebackup" -> VmBackupRef.of(namespace, name);
            default -> throw malformed(text, "");
        };
    }

    private static UsageException malformed(String text, String why) {
        return new UsageException("subject " + text + ": expected KIND/NAMESPACE/NAME with one of the kinds "
                + String.join(", ", KINDS) + why);
    }
}
