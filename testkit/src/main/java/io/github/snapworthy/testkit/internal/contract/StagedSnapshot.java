package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.core.VolumeSnapshotRef;
import io.github.snapworthy.testkit.Samples;

/**
 * A VolumeSnapshot of the claim of a stage, ready to be restored. Its content does not say so: a ready content would prove
 * what the driver can do, and nothing would hang on the word of a provider.
 */
final class StagedSnapshot {
    static final VolumeSnapshotRef REF = VolumeSnapshotRef.of(Samples.CLAIM.namespace(), "kit-snapshot");
    private static final String CONTENT = "kit-content";

    private StagedSnapshot() {}

    static ImmutableList<ClusterObject> of(DriverName driver, String snapshotClass) {
        ObjectRef ref = ObjectRef.of(Kind.SNAPSHOT, REF.namespace(), REF.name());
        return ImmutableList.of(
                VolumeSnapshot.builder()
                        .name(REF.namespace(), REF.name())
                        .sourceClaim(Samples.CLAIM.name())
                        .content(CONTENT)
                        .snapshotClass(snapshotClass)
                        .ready(true)
                        .build(),
                SnapshotContent.builder()
                        .name(CONTENT)
                        .driver(driver)
                        .snapshot(ref)
                        .snapshotClass(snapshotClass)
                        .build());
    }
}
