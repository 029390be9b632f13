package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VmCloneTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final VmRef DB = VmRef.of("vms", "db");
    private static final ApiDefinition CDI =
            new ApiDefinition("datavolumes", "cdi.kubevirt.io", ImmutableSet.of("v1beta1"));
    private static final ApiDefinition OTHER = new ApiDefinition("things", "example.com", ImmutableSet.of("v1"));
    private static final Facts SNAPSHOTS = Facts.of(ACME).supports(Capability.SNAPSHOT);

    @Test
    void each_disk_takes_its_own_best_method_where_the_host_lets_it() {
        Decision decision = cloned(Profile.kubernetes(), machine(true).add(CDI), SNAPSHOTS);
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.method()).isEmpty();
        assertThat(decision.disks())
                .extracting(disk -> disk.method().orElseThrow())
                .containsExactly(CloneMethod.SNAPSHOT_AND_RESTORE, CloneMethod.COPY);
        assertThat(decision.snapshotClass()).isEmpty();
        assertThat(decision.disks().get(0).snapshotClass()).contains("snap");
    }

    @Test
    void one_method_serves_all_disks_where_the_host_has_it_so() {
        Decision decision = cloned(Profile.kubevirt(), machine(true).add(CDI), SNAPSHOTS);
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.method()).contains(CloneMethod.COPY);
        assertThat(decision.methods())
                .extracting(method -> method.method() + " " + method.verdict())
                .containsExactly("CSI_CLONE DENIED", "SNAPSHOT_AND_RESTORE DENIED", "COPY ALLOWED");
        assertThat(decision.coverage()).contains(Coverage.FULL);
    }

    @Test
    void a_disk_that_no_method_covers_denies_the_method_in_every_profile() {
        for (Profile profile : List.of(Profile.kubernetes(), Profile.kubevirt(), Profile.harvester())) {
            Decision decision = cloned(
                    profile, machine(true).add(OTHER), Facts.of(ACME).supports(Capability.CLONE, Capability.SNAPSHOT));
            assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
            assertThat(decision.coverage()).contains(Coverage.PARTIAL);
            assertThat(decision.blockers()).singleElement().satisfies(blocker -> {
                assertThat(blocker.code()).isEqualTo(Code.of("DISK_EXCLUDED"));
                assertThat(blocker.method()).contains(CloneMethod.CSI_CLONE);
            });
            assertThat(decision.disks().get(1).covered()).isFalse();
        }
    }

    @Test
    void no_method_is_left_where_the_request_allows_only_another() {
        Decision decision = over(Profile.harvester(), machine(false).assumeComplete(), SNAPSHOTS)
                .decide(Request.clone(DB).using(CloneMethod.COPY));
        assertThat(decision.blockers()).extracting(Finding::code).containsExactly(Code.of("CLONE_METHOD_NONE"));
        assertThat(decision.methods()).isEmpty();
    }

    @Test
    void a_machine_that_migrates_or_is_snapshotted_is_cloned_all_the_same() {
        Inventory.Builder seen = machine(false)
                .add(VmInstance.builder().name("vms", "db").migrating(true).build())
                .add(VmOperation.of(
                        ObjectRef.of(Kind.VM_SNAPSHOT, "vms", "s"),
                        Optional.of("db"),
                        VmOperation.Progress.UNFINISHED));
        assertThat(cloned(Profile.kubevirt(), seen, Facts.of(ACME).supports(Capability.CLONE))
                        .verdict())
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void it_stands_in_the_row_of_a_machine() {
        assertThat(over(Profile.kubevirt(), machine(false).assumeComplete(), SNAPSHOTS)
                        .row(DB))
                .extracting(decision -> decision.request().operation())
                .containsExactly(Operation.SNAPSHOT, Operation.BACKUP, Operation.CLONE, Operation.GROUP_SNAPSHOT);
    }

    @Test
    void a_name_is_judged_and_a_namespace_is_not() {
        VmCloneRequest request = Request.clone(DB).named("vms", "no name at all/");
        assertThat(over(Profile.kubevirt(), machine(false).assumeComplete(), SNAPSHOTS)
                        .decide(request)
                        .blockers())
                .extracting(Finding::code)
                .contains(Code.of("TARGET_NAME_INVALID"));
        assertThatThrownBy(() -> Request.clone(DB).named("no namespace", "db"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_decision_rests_on_the_machine_of_the_name_that_is_asked_for() {
        Decision decision = over(Profile.kubevirt(), machine(false).assumeComplete(), SNAPSHOTS)
                .decide(Request.clone(DB).named("vms", "copy"));
        assertThat(decision.dependsOn().objects())
                .contains(ObjectRef.of(Kind.VM, "vms", "copy"))
                .doesNotContain(ObjectRef.of(Kind.VM, "vms", "other"));
    }

    @Test
    void whether_a_name_is_taken_is_open_where_machines_were_not_all_read() {
        Situation now = over(Profile.kubevirt(), machine(false), Facts.of(ACME).supports(Capability.CLONE));
        assertThat(now.decide(Request.clone(DB).named("vms", "copy")).findings())
                .filteredOn(finding -> finding.subject().equals(ObjectRef.of(Kind.VM, "vms", "copy")))
                .extracting(Finding::code)
                .containsExactly(Code.of("FACT_UNREADABLE"));
    }

    static Decision cloned(Profile profile, Inventory.Builder seen, Facts facts) {
        return over(profile, seen.assumeComplete(), facts).decide(Request.clone(DB));
    }

    static Situation over(Profile profile, Inventory.Builder seen, Facts facts) {
        return Advisor.of(profile).over(seen.build(), FactSet.of("manual", Trust.CURATED, facts));
    }

    static Claim claim(String name, String storageClass) {
        return Claim.builder()
                .name("vms", name)
                .storageClass(storageClass)
                .bound("pv-" + name)
                .build();
    }

    /** Two disks, the second of which is on a volume of CSI or not. */
    static Inventory.Builder machine(boolean secondOnNfs) {
        Volume.Builder data = Volume.builder().name("pv-data").boundTo("vms", "data");
        return Inventory.builder()
                .add(StorageClass.builder()
                        .name("fast")
                        .provisioner(ACME.value())
                        .build())
                .add(SnapshotClass.builder().name("snap").driver(ACME).build())
                .add(Claim.builder()
                        .from(claim("root", "fast"))
                        .capacityBytes(Bytes.gib(10))
                        .build())
                .add(Claim.builder()
                        .from(claim("data", "fast"))
                        .capacityBytes(Bytes.gib(20))
                        .build())
                .add(Volume.builder()
                        .name("pv-root")
                        .csi(ACME.value(), "vol-root")
                        .boundTo("vms", "root")
                        .build())
                .add(
                        secondOnNfs
                                ? data.sourceType("nfs").build()
                                : data.csi(ACME.value(), "vol-data").build())
                .add(VirtualMachine.builder()
                        .name("vms", "db")
                        .addDisks(VmDisk.ofClaim("root", "root"), VmDisk.ofClaim("data", "data"))
                        .build());
    }
}
