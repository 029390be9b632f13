package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A snapshot, backup, restore or migration of a virtual machine, of KubeVirt or of Harvester.
 *
 * @param ref which object it is
 * @param vm the name of the machine in its own namespace, empty where the object names none
 * @param progress how far it is
 */
public record VmOperation(ObjectRef ref, Optional<String> vm, Progress progress) implements ClusterObject {
    /** How far an operation is. */
    public enum Progress {
        UNFINISHED,
        DONE,
        FAILED
    }

    public VmOperation {
        requireNonNull(ref, "ref");
        requireNonNull(vm, "vm");
        requireNonNull(progress, "progress");
    }
}
