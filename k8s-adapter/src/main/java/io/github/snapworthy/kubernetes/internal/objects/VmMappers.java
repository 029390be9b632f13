package io.github.snapworthy.kubernetes.internal.objects;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmDisk.Sharing;
import io.github.snapworthy.core.VmDisk.Source;
import io.github.snapworthy.core.VmInstance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Virtual machines and their instances. */
final class VmMappers {
    private static final ImmutableSet<String> ENDED = ImmutableSet.of("Succeeded", "Failed");

    private VmMappers() {}

    static ClusterObject machine(ObjectRef ref, View object) throws Malformed {
        View metadata = object.in("metadata");
        View status = object.in("status");
        return VirtualMachine.builder()
                .ref(ref)
                .uid(metadata.text("uid"))
                .labels(metadata.textsIn("labels"))
                .terminating(metadata.text("deletionTimestamp").isPresent())
                .disks(disks(object.required("spec").in("template").in("spec")))
                .dataVolumeTemplates(templates(object.in("spec")))
                .snapshotInProgress(status.text("snapshotInProgress"))
                .restoreInProgress(status.text("restoreInProgress"))
                .changeTracking(status.in("changedBlockTracking").text("state"))
                .printableStatus(status.text("printableStatus"))
                .created(status.is("created"))
                .build();
    }

    private static ImmutableSet<String> templates(View spec) throws Malformed {
        ImmutableSet.Builder<String> names = ImmutableSet.builder();
        for (View template : spec.list("dataVolumeTemplates")) {
            template.in("metadata").text("name").ifPresent(names::add);
        }
        return names.build();
    }

    static ClusterObject instance(ObjectRef ref, View object) throws Malformed {
        View status = object.in("status");
        return VmInstance.builder()
                .ref(ref)
                .active(status.text("phase").filter(ENDED::contains).isEmpty())
                .agentConnected(status.condition("AgentConnected", "True"))
                .paused(status.condition("Paused", "True"))
                .migrating(migrating(status))
                .node(status.name("nodeName"))
                .disks(disks(object.in("spec")))
                .build();
    }

    private static boolean migrating(View status) throws Malformed {
        View migration = status.in("migrationState");
        return status.hasMap("migrationState") && !migration.is("completed") && !migration.is("failed");
    }

    static ImmutableList<VmDisk> disks(View spec) throws Malformed {
        View domain = spec.in("domain");
        View devices = domain.in("devices");
        ImmutableSet<String> shareable = shareable(devices);
        ImmutableList.Builder<VmDisk> disks = ImmutableList.builder();
        for (View volume : spec.list("volumes")) {
            disks.add(disk(volume, shareable));
        }
        if (keepsState(devices.in("tpm"))) {
            disks.add(VmDisk.of("tpm", Source.TPM_STATE));
        }
        if (domain.in("firmware").in("bootloader").in("efi").is("persistent")) {
            disks.add(VmDisk.of("efi", Source.EFI_STATE));
        }
        return disks.build();
    }

    /** A module that is not said to be off is on. */
    private static boolean keepsState(View tpm) throws Malformed {
        return tpm.is("enabled", "true") && tpm.is("persistent");
    }

    private static ImmutableSet<String> shareable(View devices) throws Malformed {
        ImmutableSet.Builder<String> names = ImmutableSet.builder();
        for (View disk : devices.list("disks")) {
            if (disk.is("shareable")) {
                names.add(disk.requiredText("name"));
            }
        }
        return names.build();
    }

    private static VmDisk disk(View volume, ImmutableSet<String> shareable) throws Malformed {
        String name = volume.requiredText("name");
        Source source = source(volume);
        Sharing sharing = shareable.contains(name) ? Sharing.SHAREABLE : Sharing.EXCLUSIVE;
        return new VmDisk(name, source, claim(volume, source), sharing);
    }

    private static Source source(View volume) {
        for (String key : volume.keys()) {
            Source source = source(key);
            if (source != null) {
                return source;
            }
        }
        return Source.OTHER;
    }

    private static @Nullable Source source(String key) {
        return switch (key) {
            case "persistentVolumeClaim" -> Source.CLAIM;
            case "dataVolume" -> Source.DATA_VOLUME;
            case "memoryDump" -> Source.MEMORY_DUMP;
            case "hostDisk" -> Source.HOST_DISK;
            case "ephemeral" -> Source.EPHEMERAL;
            case "containerDisk" -> Source.CONTAINER_DISK;
            case "cloudInitNoCloud", "cloudInitConfigDrive" -> Source.CLOUD_INIT;
            case "configMap", "serviceAccount", "downwardAPI", "downwardMetrics", "sysprep" -> Source.CONFIG_MAP;
            case "secret" -> Source.SECRET;
            case "emptyDisk" -> Source.EMPTY_DISK;
            default -> null;
        };
    }

    /** The claim that is read beneath what the machine writes: mounted, though nothing of it belongs to the machine. */
    private static Optional<String> imageOf(View ephemeral) throws Malformed {
        return ephemeral.hasMap("persistentVolumeClaim")
                ? Optional.of(ephemeral.in("persistentVolumeClaim").requiredName("claimName"))
                : Optional.empty();
    }

    private static Optional<String> claim(View volume, Source source) throws Malformed {
        return switch (source) {
            case CLAIM -> Optional.of(volume.in("persistentVolumeClaim").requiredName("claimName"));
            case DATA_VOLUME -> Optional.of(volume.in("dataVolume").requiredName("name"));
            case MEMORY_DUMP -> Optional.of(volume.in("memoryDump").requiredName("claimName"));
            case EPHEMERAL -> imageOf(volume.in("ephemeral"));
            default -> Optional.empty();
        };
    }
}
