package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.StorageProfile;
import io.github.snapworthy.core.VeleroBackup;
import net.jqwik.api.Arbitrary;

/** Objects in which tools name snapshot classes: StorageProfiles of CDI, Backups and Schedules of Velero. */
final class ToolPart {
    private static final String BACKUP_CLASS = "velero.io/csi-volumesnapshot-class_";

    private ToolPart() {}

    /** The StorageProfile of the StorageClass of that number. */
    static Arbitrary<ImmutableList<ClusterObject>> storageProfile(Recipe recipe, int at) {
        String name = recipe.storageClass(at);
        return Variants.<ImmutableList<ClusterObject>>of(8, ImmutableList.of())
                .or(2, ImmutableList.of(StorageProfile.builder().name(name).build()))
                .or(1, ImmutableList.of(naming(name, recipe.of("acme-snap"))))
                .or(1, ImmutableList.of(naming(name, recipe.of("longhorn-snap"))))
                .or(1, ImmutableList.of(naming(name, recipe.of("ghost"))))
                .arbitrary();
    }

    private static ClusterObject naming(String name, String snapshotClass) {
        return StorageProfile.builder()
                .name(name)
                .requestedSnapshotClass(snapshotClass)
                .snapshotClass(snapshotClass)
                .build();
    }

    static Arbitrary<ImmutableList<ClusterObject>> veleroBackup(Recipe recipe) {
        VeleroBackup.Builder plain = VeleroBackup.builder().backup("velero", "plain");
        VeleroBackup annotated = VeleroBackup.builder()
                .backup("velero", "annotated")
                .annotations(named(recipe))
                .build();
        VeleroBackup nightly =
                VeleroBackup.builder().schedule("velero", "nightly").build();
        return Variants.<ImmutableList<ClusterObject>>of(6, ImmutableList.of())
                .or(1, ImmutableList.of(plain.build()))
                .or(2, ImmutableList.of(annotated))
                .or(1, ImmutableList.of(annotated, nightly))
                .arbitrary();
    }

    /** The names of two drivers may have been replaced by one and the same. */
    private static ImmutableMap<String, String> named(Recipe recipe) {
        return ImmutableMap.<String, String>builder()
                .put(BACKUP_CLASS + recipe.driver(0), recipe.of("acme-snap"))
                .put(BACKUP_CLASS + recipe.driver(1), recipe.of("ghost"))
                .buildKeepingLast();
    }
}
