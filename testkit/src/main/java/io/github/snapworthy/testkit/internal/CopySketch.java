package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.VmBackup;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmOperation.Progress;
import io.github.snapworthy.core.VmSnapshot;
import io.github.snapworthy.core.VmSnapshotContent;
import java.util.ArrayList;
import java.util.List;

/**
 * A KubeVirt snapshot and a Harvester backup of the first machine, both ready and of the same claims, on which edits work
 * before they are made.
 */
final class CopySketch {
    static final String NAME = "copy";
    private static final String CONTENT = "content-copy";

    private final Recipe recipe;
    private final List<CopiedVolume.State> states;
    private final List<VmDisk> statesOfMachine = new ArrayList<>();
    private final List<ClusterObject> besideBackup = new ArrayList<>();
    final VmSnapshot.Builder snapshot = VmSnapshot.builder();
    final VmSnapshotContent.Builder content = VmSnapshotContent.builder();
    final VmBackup.Builder backup = VmBackup.builder();

    CopySketch(Recipe recipe, List<CopiedVolume.State> states) {
        this.recipe = recipe;
        this.states = states;
        snapshot.name(Recipe.APPS, NAME)
                .vm(Recipe.machine(0))
                .progress(Progress.DONE)
                .ready(true)
                .content(CONTENT);
        content.name(Recipe.APPS, CONTENT).snapshot(NAME);
        backup.name(Recipe.APPS, NAME)
                .vm(Recipe.machine(0))
                .progress(Progress.DONE)
                .ready(true)
                .sourceUid(MachineSketch.uid(0))
                .target(new VmBackup.Target("nfs://nas/export", "", ""));
    }

    /** That state of the machine is outside its disks. */
    void withState(VmDisk state) {
        statesOfMachine.add(state);
    }

    void besideBackup(ClusterObject object) {
        besideBackup.add(object);
    }

    /** The snapshot with all that belongs to it. */
    ImmutableList<ClusterObject> ofSnapshot(List<ClusterObject> cluster) {
        List<CopiedVolume> volumes = volumes(cluster);
        content.recordedDisks(disks(volumes))
                .volumes(volumes.stream().map(CopiedVolume::inSnapshot).toList());
        return ImmutableList.<ClusterObject>builder()
                .add(snapshot.build(), content.build())
                .addAll(data(volumes))
                .build();
    }

    /** The backup with all that belongs to it. */
    ImmutableList<ClusterObject> ofBackup(List<ClusterObject> cluster) {
        List<CopiedVolume> volumes = volumes(cluster);
        backup.recordedDisks(disks(volumes))
                .volumes(volumes.stream().map(CopiedVolume::inBackup).toList());
        return ImmutableList.<ClusterObject>builder()
                .add(backup.build())
                .addAll(data(volumes))
                .addAll(besideBackup)
                .build();
    }

    private List<CopiedVolume> volumes(List<ClusterObject> cluster) {
        List<CopiedVolume> volumes = new ArrayList<>();
        for (CopiedVolume.State state : states) {
            volumes.add(CopiedVolume.of(recipe, volumes.size(), state, cluster));
        }
        return volumes;
    }

    private ImmutableList<VmDisk> disks(List<CopiedVolume> volumes) {
        List<VmDisk> disks = new ArrayList<>(statesOfMachine);
        volumes.forEach(volume -> disks.add(volume.disk()));
        return ImmutableList.copyOf(MachinePart.statesLast(disks));
    }

    private static List<ClusterObject> data(List<CopiedVolume> volumes) {
        return volumes.stream().flatMap(volume -> volume.data().stream()).toList();
    }
}
