package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.GroupSnapshotRequest;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.RestoreRequest;
import io.github.snapworthy.core.VmRestoreRequest;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What only some questions are about: for the others it is mostly not there, so that nothing else rests on it. */
final class AskedPart {
    private AskedPart() {}

    /** Makes of a cluster one in which the question makes sense. */
    interface Asked {
        ImmutableList<ClusterObject> in(List<ClusterObject> cluster, Request request);
    }

    static Arbitrary<Asked> of(Recipe recipe) {
        Arbitrary<Boolean> stopped = Variants.of(4, true).or(1, false).arbitrary();
        return Combinators.combine(
                        always(), SnapshotPart.of(recipe), CopyPart.of(recipe), GroupPart.of(recipe), stopped)
                .as((there, snapshot, copy, groups, isStopped) -> (cluster, request) -> {
                    ImmutableList.Builder<ClusterObject> objects = ImmutableList.builder();
                    objects.addAll(isStopped && replaces(request) ? MachineSketch.stopped(cluster) : cluster);
                    if (there == Always.SNAPSHOT || request instanceof RestoreRequest) {
                        objects.addAll(snapshot.objects(cluster));
                    }
                    if (there == Always.COPIES || request instanceof VmRestoreRequest.OfSnapshot) {
                        objects.addAll(copy.ofSnapshot(cluster));
                    }
                    if (there == Always.COPIES || request instanceof VmRestoreRequest.OfBackup) {
                        objects.addAll(copy.ofBackup(cluster));
                    }
                    if (there == Always.GROUPS || request instanceof GroupSnapshotRequest) {
                        objects.addAll(groups.in(cluster));
                    }
                    return objects.build();
                });
    }

    private static boolean replaces(Request request) {
        return request instanceof VmRestoreRequest restore && restore.mode() == VmRestoreRequest.Mode.REPLACE;
    }

    /** What is there whatever is asked. */
    private enum Always {
        NOTHING,
        SNAPSHOT,
        COPIES,
        GROUPS
    }

    private static Arbitrary<Always> always() {
        return Variants.of(24, Always.NOTHING)
                .or(2, Always.SNAPSHOT)
                .or(2, Always.COPIES)
                .or(2, Always.GROUPS)
                .arbitrary();
    }
}
