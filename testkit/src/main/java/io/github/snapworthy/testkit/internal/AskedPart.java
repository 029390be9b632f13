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

    /** Objects that a question needs, in a cluster that is known. */
    interface Asked {
        ImmutableList<ClusterObject> of(Request request, List<ClusterObject> cluster);
    }

    static Arbitrary<Asked> of(Recipe recipe) {
        return Combinators.combine(always(), SnapshotPart.of(recipe), CopyPart.of(recipe), GroupPart.of(recipe))
                .as((there, snapshot, copy, groups) -> (request, cluster) -> {
                    ImmutableList.Builder<ClusterObject> objects = ImmutableList.builder();
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
