package io.github.snapworthy.cli;

import com.google.common.base.Splitter;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VolumeSnapshotRef;
import java.util.List;

/** Reads a subject: {@code pvc/NS/NAME}, {@code pvcs/NS/A,B,C}, {@code vm/NS/NAME} or {@code volumesnapshot/NS/NAME}. */
final class SubjectText {
    private static final List<String> NOT_BUILT = List.of("virtualmachinesnapshot", "virtualmachinebackup");

    private SubjectText() {}

    static Subject parse(String text) {
        String[] parts = text.split("/", -1);
        if (NOT_BUILT.contains(parts[0])) {
            throw new UsageException("subject " + text + ": kind " + parts[0]
                    + " belongs to operations that are not built yet; built are pvc, pvcs, vm and volumesnapshot");
        }
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
            default -> throw malformed(text, "");
        };
    }

    private static UsageException malformed(String text, String why) {
        return new UsageException("subject " + text
                + ": expected pvc/NAMESPACE/NAME, pvcs/NAMESPACE/NAME,NAME, vm/NAMESPACE/NAME or volumesnapshot/NAMESPACE/NAME"
                + why);
    }
}
