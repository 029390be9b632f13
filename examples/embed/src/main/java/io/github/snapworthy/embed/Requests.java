package io.github.snapworthy.embed;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Bus;
import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VolumeSnapshotRef;

/** What can be asked. A parameter that makes no sense for an operation does not compile. */
public final class Requests {
    private Requests() {}

    // quote: requests
    /** Requests carry exactly the parameters of their operation. */
    public static ImmutableList<Request> examples() {
        return ImmutableList.of(
                Request.snapshot(ClaimRef.of("vms", "db-data")),
                Request.snapshot(ClaimRef.of("vms", "db-data")).withClass("nightly"),
                Request.backup(VmRef.of("vms", "db")).using(BackupMethod.SNAPSHOT_AND_MOVE),
                Request.restore(VolumeSnapshotRef.of("vms", "db-data-1"))
                        .storageClass("fast")
                        .size(Bytes.gib(20)),
                Request.restore(VmBackupRef.of("vms", "db-nightly")).into("staging"),
                Request.clone(ClaimRef.of("vms", "db-data")).using(CloneMethod.CSI_CLONE, CloneMethod.COPY),
                Request.groupSnapshot(ClaimSetRef.of("vms", "db-root", "db-data")),
                Request.attach(ClaimRef.of("vms", "db-data"))
                        .to(VmRef.of("vms", "db"))
                        .on(Bus.SCSI),
                Request.expand(ClaimRef.of("vms", "db-data")).to(Bytes.gib(40)));
    }

    /** The row of a user interface: every operation that needs no parameter. */
    public static ImmutableList<Decision> row(Situation now, Subject subject) {
        return now.row(subject);
    }
    // end
}
