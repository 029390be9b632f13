package io.github.snapworthy.core.internal.store;

import io.github.snapworthy.core.Attachment;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.VmOperation;
import io.github.snapworthy.core.Volume;
import java.util.Collection;
import java.util.function.Consumer;

/** The reverse questions that decisions ask of an inventory, each answered by one lookup. */
public enum Index {
    /** By the claim: the pods that use it. */
    PODS_OF_CLAIM {
        @Override
        void keys(ClusterObject object, Consumer<Object> keys) {
            if (object instanceof Pod pod) {
                pod.claims().forEach(claim -> keys.accept(claimBeside(pod, claim)));
            }
        }
    },
    /** By the claim: the machines whose template has it, and the instances that have it. */
    MACHINES_OF_CLAIM {
        @Override
        void keys(ClusterObject object, Consumer<Object> keys) {
            if (object instanceof VirtualMachine vm) {
                claims(vm, vm.disks(), keys);
            } else if (object instanceof VmInstance instance) {
                claims(instance, instance.disks(), keys);
            }
        }
    },
    /** By the name of the volume: its attachments. */
    ATTACHMENTS_OF_VOLUME {
        @Override
        void keys(ClusterObject object, Consumer<Object> keys) {
            if (object instanceof Attachment attachment) {
                keys.accept(attachment.volumeName());
            }
        }
    },
    /** By the driver: its classes of single snapshots. */
    CLASSES_OF_DRIVER {
        @Override
        void keys(ClusterObject object, Consumer<Object> keys) {
            if (object instanceof SnapshotClass snapshotClass && object.ref().kind() == Kind.SNAPSHOT_CLASS) {
                keys.accept(snapshotClass.driver());
            }
        }
    },
    /** By the driver: what it made, or failed to make. */
    CONTENTS_OF_DRIVER {
        @Override
        void keys(ClusterObject object, Consumer<Object> keys) {
            if (object instanceof SnapshotContent content) {
                keys.accept(content.driver());
            }
        }
    },
    /** By the driver and handle: the volume. */
    VOLUME_OF_HANDLE {
        @Override
        void keys(ClusterObject object, Consumer<Object> keys) {
            if (object instanceof Volume volume && volume.volumeHandle().isPresent()) {
                keys.accept(volume.volumeHandle().get());
            }
        }
    },
    /** By the kind of their source: the claims that were made from a snapshot or from another claim. */
    CLAIMS_MADE_FROM {
        @Override
        void keys(ClusterObject object, Consumer<Object> keys) {
            if (object instanceof Claim claim && claim.dataSource().isPresent()) {
                keys.accept(claim.dataSource().get().kind());
            }
        }
    },
    /** By the machine: the operations on it. */
    OPERATIONS_OF_MACHINE {
        @Override
        void keys(ClusterObject object, Consumer<Object> keys) {
            if (object instanceof VmOperation operation && operation.vm().isPresent()) {
                keys.accept(ObjectRef.of(
                        Kind.VM, operation.ref().namespace(), operation.vm().get()));
            }
        }
    },
    /** By their kind: the objects that tell which controllers run. Of most pods and leases nothing is told. */
    CONTROLLERS {
        @Override
        void keys(ClusterObject object, Consumer<Object> keys) {
            if (ControllerSigns.isOne(object)) {
                keys.accept(object.ref().kind());
            }
        }
    },
    /** By the namespace: its quotas of Kubernetes. */
    QUOTAS_OF_NAMESPACE {
        @Override
        void keys(ClusterObject object, Consumer<Object> keys) {
            if (object instanceof Quota quota) {
                keys.accept(quota.ref().namespace());
            }
        }
    };

    /** Gives each key under which the object is to be found. */
    abstract void keys(ClusterObject object, Consumer<Object> keys);

    private static void claims(ClusterObject machine, Collection<VmDisk> disks, Consumer<Object> keys) {
        for (VmDisk disk : disks) {
            disk.claim().ifPresent(claim -> keys.accept(claimBeside(machine, claim)));
        }
    }

    private static ObjectRef claimBeside(ClusterObject object, String claim) {
        return ObjectRef.of(Kind.CLAIM, object.ref().namespace(), claim);
    }
}
