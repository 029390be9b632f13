package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An operation that is nothing to decisions but a holder of its machine.
 *
 * @param ref which object it is
 * @param vm the name of the machine in its own namespace, empty where the object names none
 * @param progress how far it is
 */
record PlainVmOperation(ObjectRef ref, Optional<String> vm, Progress progress) implements VmOperation {
    PlainVmOperation {
        requireNonNull(ref, "ref");
        requireNonNull(vm, "vm");
        requireNonNull(progress, "progress");
    }
}
