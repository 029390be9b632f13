package io.github.snapworthy.testkit.internal.yaml;

import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.ConfigMap;
import io.github.snapworthy.core.Container;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.Workload;
import io.github.snapworthy.testkit.Marks;
import java.util.ArrayList;
import java.util.List;

/** What the values of a cluster can hold and manifests cannot carry, in words. */
final class Losses {
    private final List<String> losses = new ArrayList<>();

    private Losses() {}

    /** What is lost of these objects and marks. */
    static List<String> of(List<ClusterObject> objects, Marks marks) {
        Losses all = new Losses();
        objects.forEach(all::add);
        marks.malformed().forEach(all::addMalformed);
        return all.losses;
    }

    private void add(ClusterObject object) {
        ObjectRef ref = object.ref();
        if (object instanceof Volume volume) {
            boolean others = volume.driver().isPresent()
                    || volume.volumeHandle().isPresent()
                    || !volume.volumeAttributes().isEmpty();
            addIf(!volume.sourceType().equals("csi") && others, ref + ": fields of a CSI source beside another source");
            addIf(volume.sourceType().equals("unknown"), ref + ": a volume without a source");
        } else if (object instanceof VirtualMachine machine) {
            addDisks(ref, machine.disks());
        } else if (object instanceof VmInstance instance) {
            addDisks(ref, instance.disks());
        } else if (object instanceof BackupTarget target) {
            boolean unconfigured = target.state() == BackupTarget.State.UNCONFIGURED;
            addIf(unconfigured && ref.kind() == Kind.BACKUP_LOCATION, ref + ": a location without an address");
        } else if (object instanceof Lease lease) {
            addIf(lease.duration().toNanosPart() != 0 || lease.duration().isNegative(), ref + ": its duration");
        } else if (object instanceof ConfigMap map) {
            boolean invalid = map.policies()
                    .filter(VolumePolicies.Invalid.class::isInstance)
                    .isPresent();
            addIf(invalid, ref + ": its volume policies, which make no sense");
        } else if (object instanceof Workload workload) {
            boolean known = workload.containers().stream()
                    .map(Container::name)
                    .toList()
                    .containsAll(workload.imageTags().keySet());
            addIf(!known, ref + ": the tags of images of no container");
        } else if (object instanceof Setting setting) {
            addIf(setting.value().equals("null") || setting.defaultValue().equals("null"), ref + ": the text 'null'");
        }
    }

    /** State outside disks has one place and one name in a manifest. */
    private void addDisks(ObjectRef ref, List<VmDisk> disks) {
        boolean ended = false;
        for (VmDisk disk : disks) {
            boolean onClaim = disk.source() == VmDisk.Source.CLAIM
                    || disk.source() == VmDisk.Source.DATA_VOLUME
                    || disk.source() == VmDisk.Source.MEMORY_DUMP;
            boolean state = disk.source() == VmDisk.Source.TPM_STATE || disk.source() == VmDisk.Source.EFI_STATE;
            String name = disk.source() == VmDisk.Source.TPM_STATE ? "tpm" : "efi";
            boolean odd = state ? !disk.equals(VmDisk.of(name, disk.source())) : ended;
            addIf(odd, ref + ": the name, sharing or place of disk " + disk.name());
            addIf(disk.claim().isPresent() != onClaim, ref + ": the claim of disk " + disk.name());
            ended |= state;
        }
    }

    private void addMalformed(ObjectRef ref) {
        boolean plain = switch (ref.kind()) {
            case NODE, NAMESPACE, SECRET, CONFIG_MAP, METADATA_SERVICE, KUBEVIRT, VELERO_BACKUP, VELERO_SCHEDULE ->
                true;
            case DATA_VOLUME -> true;
            default -> false;
        };
        addIf(plain, ref + ": that it made no sense");
    }

    private void addIf(boolean lost, String what) {
        if (lost) {
            losses.add(what);
        }
    }
}
