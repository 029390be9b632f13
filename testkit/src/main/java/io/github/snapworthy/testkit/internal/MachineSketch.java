package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.VmOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stopped machine, on which edits work before it is made. */
final class MachineSketch {
    final int at;
    private final List<VmDisk> disks;
    final VirtualMachine.Builder machine = VirtualMachine.builder();
    private final VmInstance.Builder instance = VmInstance.builder();
    private final List<ClusterObject> beside = new ArrayList<>();
    private boolean hasMachine = true;
    private boolean hasInstance;

    MachineSketch(Recipe recipe, int at, List<VmDisk> disks) {
        this.at = at;
        this.disks = disks;
        machine.name(Recipe.APPS, Recipe.machine(at)).uid(uid(at)).disks(disks);
        instance.name(Recipe.APPS, Recipe.machine(at)).node(recipe.of("node-1")).disks(disks);
    }

    /** The identity of the machine of that number. */
    static String uid(int at) {
        return "uid-vm-" + at;
    }

    ImmutableList<ClusterObject> objects() {
        ImmutableList.Builder<ClusterObject> objects = ImmutableList.builder();
        if (hasMachine) {
            objects.add(machine.build());
        }
        if (hasInstance) {
            objects.add(instance.build());
        }
        return objects.addAll(beside).build();
    }

    void withoutMachine() {
        hasMachine = false;
    }

    /** Running, with an instance to edit further. */
    VmInstance.Builder running() {
        hasInstance = true;
        machine.created(true).printableStatus("Running");
        return instance;
    }

    /** Running, with a disk that only the instance has. */
    void plug(VmDisk disk) {
        List<VmDisk> all = new ArrayList<>(disks);
        all.add(disk);
        running().disks(MachinePart.statesLast(all));
    }

    /** Stopped, with the instance of its last run still there. */
    void ended() {
        running().active(false);
        machine.printableStatus("Stopped");
    }

    void operation(Kind kind, VmOperation.Progress progress) {
        ObjectRef ref = ObjectRef.of(kind, Recipe.APPS, "operation-" + at);
        beside.add(VmOperation.of(ref, Optional.of(Recipe.machine(at)), progress));
    }

    /** The cluster with its machines stopped. */
    static List<ClusterObject> stopped(List<ClusterObject> cluster) {
        return cluster.stream()
                .filter(object -> !(object instanceof VmInstance))
                .map(MachineSketch::stopped)
                .toList();
    }

    private static ClusterObject stopped(ClusterObject object) {
        return object instanceof VirtualMachine running
                ? VirtualMachine.builder()
                        .from(running)
                        .created(false)
                        .printableStatus("Stopped")
                        .build()
                : object;
    }
}
