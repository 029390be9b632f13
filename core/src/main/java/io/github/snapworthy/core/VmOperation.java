package io.github.snapworthy.core;

import java.util.Optional;

/** A snapshot, backup, restore or migration of a virtual machine, of KubeVirt or of Harvester: it may hold the machine. */
public interface VmOperation extends ClusterObject {
    /** How far an operation is. */
    enum Progress {
        UNFINISHED,
        DONE,
        FAILED
    }

    /** The name of the machine in the operation's own namespace, empty where the object names none. */
    Optional<String> vm();

    /** How far it is. */
    Progress progress();

    /** An operation of which nothing else is known; one that is done is ready too. */
    static VmOperation of(ObjectRef ref, Optional<String> vm, Progress progress) {
        boolean ready = progress == Progress.DONE;
        return switch (ref.kind()) {
            case VM_SNAPSHOT ->
                VmSnapshot.builder()
                        .ref(ref)
                        .vm(vm)
                        .progress(progress)
                        .ready(ready)
                        .build();
            case HARVESTER_BACKUP ->
                VmBackup.builder()
                        .ref(ref)
                        .vm(vm)
                        .progress(progress)
                        .ready(ready)
                        .build();
            case HARVESTER_RESTORE ->
                VmRestore.builder().ref(ref).vm(vm).progress(progress).build();
            default -> new PlainVmOperation(ref, vm, progress);
        };
    }
}
