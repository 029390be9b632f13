package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.SnapshotLimit;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.VmOperation;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.testkit.Scenario;
import java.util.Optional;

/** Objects of a namespace that no question is about, though they are called as those of another. */
final class OtherNamespaces {
    private static final String FAR = "far";

    private OtherNamespaces() {}

    /** One step for each object, as long as it is not the only sign that its API is served. */
    static void add(Steps steps) {
        for (ClusterObject object : objects()) {
            if (isServed(steps.from(), object.ref().kind())) {
                steps.add("one more " + object.ref(), steps.from().with(object));
            }
        }
    }

    private static boolean isServed(Scenario from, Kind kind) {
        return !kind.isDefinedByCustomResource()
                || from.find(ApiDefinition.refOf(kind)).isPresent()
                || from.objects().stream().anyMatch(object -> object.ref().kind() == kind);
    }

    private static ImmutableList<ClusterObject> objects() {
        VmDisk disk = VmDisk.ofClaim("root", Recipe.claim(0));
        return ImmutableList.of(
                Claim.builder().name(FAR, Recipe.claim(0)).terminating(true).build(),
                Pod.builder()
                        .name(FAR, "pod")
                        .phase(Pod.Phase.RUNNING)
                        .addClaims(Recipe.claim(0), Recipe.claim(3))
                        .build(),
                new Quota(
                        ObjectRef.of(Kind.QUOTA, FAR, "quota"),
                        ImmutableMap.of("persistentvolumeclaims", "0", "requests.storage", "much"),
                        ImmutableMap.of()),
                SnapshotLimit.builder()
                        .ref(ObjectRef.of(Kind.HARVESTER_QUOTA, FAR, "default-resource-quota"))
                        .namespaceLimitBytes(1)
                        .namespaceUsedBytes(2)
                        .build(),
                VirtualMachine.builder()
                        .name(FAR, Recipe.machine(0))
                        .addDisks(disk)
                        .terminating(true)
                        .build(),
                VmInstance.builder()
                        .name(FAR, Recipe.machine(0))
                        .addDisks(disk)
                        .migrating(true)
                        .build(),
                VmOperation.of(
                        ObjectRef.of(Kind.VM_SNAPSHOT, FAR, "operation"),
                        Optional.of(Recipe.machine(0)),
                        VmOperation.Progress.UNFINISHED),
                VolumeSnapshot.builder().name(FAR, "shot-1").terminating(true).build());
    }
}
