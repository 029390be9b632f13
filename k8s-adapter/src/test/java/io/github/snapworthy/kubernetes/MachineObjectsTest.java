package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.snapworthy.core.DataVolume;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmDisk.Sharing;
import io.github.snapworthy.core.VmDisk.Source;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.VmOperation;
import io.github.snapworthy.core.VmOperation.Progress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineObjectsTest {
    private final Reading reading = Fixtures.read(Fixtures.resource("machines.yaml"));

    @Test
    void a_machine() {
        VirtualMachine machine = Fixtures.find(reading, VirtualMachine.class, Kind.VM, "db");
        assertThat(reading.problems()).isEmpty();
        assertThat(machine.labels()).containsEntry("app", "db");
        assertThat(machine.created()).isTrue();
        assertThat(machine.printableStatus()).contains("Running");
        assertThat(machine.snapshotInProgress()).contains("nightly");
        assertThat(machine.restoreInProgress()).isEmpty();
        assertThat(machine.changeTracking()).contains("Enabled");
    }

    @Test
    void its_disks_in_their_order_and_its_state_last() {
        assertThat(Fixtures.find(reading, VirtualMachine.class, Kind.VM, "db").disks())
                .extracting(VmDisk::name, VmDisk::source, disk -> disk.claim().orElse("-"))
                .containsExactly(
                        tuple("root", Source.DATA_VOLUME, "db-root"),
                        tuple("shared", Source.CLAIM, "db-shared"),
                        tuple("dump", Source.MEMORY_DUMP, "db-dump"),
                        tuple("host", Source.HOST_DISK, "-"),
                        tuple("scratch", Source.EPHEMERAL, "image"),
                        tuple("os", Source.CONTAINER_DISK, "-"),
                        tuple("init", Source.CLOUD_INIT, "-"),
                        tuple("config", Source.CONFIG_MAP, "-"),
                        tuple("token", Source.CONFIG_MAP, "-"),
                        tuple("password", Source.SECRET, "-"),
                        tuple("empty", Source.EMPTY_DISK, "-"),
                        tuple("future", Source.OTHER, "-"),
                        tuple("tpm", Source.TPM_STATE, "-"),
                        tuple("efi", Source.EFI_STATE, "-"));
    }

    /** KubeVirt: persistent, and enabled or not said to be anything else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{persistent: true} | true",
                "{persistent: true, enabled: true} | true",
                "{persistent: true, enabled: null} | true",
                "{persistent: true, enabled: false} | false",
                "{enabled: true} | false",
                "{} | false"
            })
    void a_module_that_is_off_keeps_no_state(String tpm, boolean keeps) {
        Reading read =
                Fixtures.read("{apiVersion: kubevirt.io/v1, kind: VirtualMachine, metadata: {name: x, namespace: a},"
                        + " spec: {template: {spec: {domain: {devices: {tpm: " + tpm + "}}}}}}");
        assertThat(Fixtures.find(read, VirtualMachine.class, Kind.VM, "x").disks())
                .extracting(VmDisk::source)
                .isEqualTo(keeps ? List.of(Source.TPM_STATE) : List.of());
    }

    @Test
    void a_shareable_disk() {
        assertThat(Fixtures.find(reading, VirtualMachine.class, Kind.VM, "db").disks())
                .filteredOn(disk -> disk.sharing() == Sharing.SHAREABLE)
                .extracting(VmDisk::name)
                .containsExactly("shared");
    }

    @Test
    void an_instance_with_a_disk_that_was_plugged_in() {
        VmInstance instance = Fixtures.find(reading, VmInstance.class, Kind.VM_INSTANCE, "db");
        assertThat(instance)
                .isEqualTo(VmInstance.builder()
                        .name("vms", "db")
                        .agentConnected(true)
                        .migrating(true)
                        .node("node-1")
                        .addDisks(
                                new VmDisk("root", Source.DATA_VOLUME, Optional.of("db-root"), Sharing.EXCLUSIVE),
                                VmDisk.ofClaim("hot", "hot"))
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "VM_MIGRATION, move, UNFINISHED",
        "VM_SNAPSHOT, nightly, UNFINISHED",
        "VM_RESTORE, back, FAILED",
        "VM_BACKUP, incremental, DONE",
        "HARVESTER_BACKUP, remote, FAILED",
        "HARVESTER_RESTORE, remote-back, DONE"
    })
    void operations(Kind kind, String name, Progress progress) {
        VmOperation operation = Fixtures.find(reading, VmOperation.class, kind, name);
        assertThat(operation.vm()).hasValue("db");
        assertThat(operation.progress()).isEqualTo(progress);
    }

    @Test
    void a_data_volume_that_is_being_filled() {
        ObjectRef ref = ObjectRef.of(Kind.DATA_VOLUME, "vms", "db-root");
        assertThat(reading.objects()).contains(new DataVolume(ref, DataVolume.Progress.POPULATING));
    }
}
