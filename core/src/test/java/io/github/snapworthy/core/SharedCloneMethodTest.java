package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;

/** Disks of several drivers in one clone: which method they share, and what quotas count of it. */
class SharedCloneMethodTest {
    private static final DriverName CLONER = DriverName.of("csi.cloner.example");
    private static final DriverName SHOOTER = DriverName.of("csi.shooter.example");
    private static final VmRef DB = VmRef.of("vms", "db");
    private static final ApiDefinition CDI =
            new ApiDefinition("datavolumes", "cdi.kubevirt.io", ImmutableSet.of("v1beta1"));

    /** The first disk can be cloned and snapshotted, the second snapshotted alone. */
    private static final FactSet MIXED = curated(
            Facts.of(CLONER).supports(Capability.CLONE, Capability.SNAPSHOT),
            Facts.of(SHOOTER).refuses(Capability.CLONE).supports(Capability.SNAPSHOT));

    @Test
    void snapshots_of_the_disks_that_take_them_are_counted_where_each_disk_has_its_method() {
        assertThat(clone(Profile.kubernetes(), machine().add(snapshots("0")), MIXED)
                        .verdict())
                .isEqualTo(Verdict.DENIED);
        Decision decision = clone(Profile.kubernetes(), machine().add(snapshots("1")), MIXED);
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.disks())
                .extracting(disk -> disk.method().orElseThrow())
                .containsExactly(CloneMethod.CSI_CLONE, CloneMethod.SNAPSHOT_AND_RESTORE);
    }

    @Test
    void snapshots_of_all_disks_are_counted_where_all_share_a_method() {
        assertThat(clone(Profile.kubevirt(), machine().add(snapshots("1")), MIXED)
                        .verdict())
                .isEqualTo(Verdict.DENIED);
        Decision decision = clone(Profile.kubevirt(), machine().add(snapshots("2")), MIXED);
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.method()).contains(CloneMethod.SNAPSHOT_AND_RESTORE);
    }

    @Test
    void of_equally_good_methods_the_first_that_rests_on_enough_is_shared() {
        FactSet facts = FactSet.of("said", Trust.STATED, able(CLONER, Capability.CLONE))
                .and(FactSet.of("said", Trust.STATED, able(SHOOTER, Capability.CLONE)))
                .and(curated(able(CLONER, Capability.SNAPSHOT), able(SHOOTER, Capability.SNAPSHOT)));
        Profile shared = Profile.kubevirt();
        assertThat(clone(shared, machine(), facts).method()).contains(CloneMethod.CSI_CLONE);
        assertThat(clone(shared.atLeast(Trust.STATED), machine(), facts).method())
                .as("a fact that is as good as the floor")
                .contains(CloneMethod.CSI_CLONE);
        Decision floored = clone(shared.atLeast(Trust.CURATED), machine(), facts);
        assertThat(floored.method()).contains(CloneMethod.SNAPSHOT_AND_RESTORE);
        assertThat(floored.verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void one_disk_below_the_floor_is_enough_to_pass_a_method_by() {
        FactSet facts = FactSet.of("said", Trust.STATED, able(SHOOTER, Capability.CLONE))
                .and(curated(
                        able(CLONER, Capability.CLONE),
                        able(CLONER, Capability.SNAPSHOT),
                        able(SHOOTER, Capability.SNAPSHOT)));
        assertThat(clone(Profile.kubevirt().atLeast(Trust.CURATED), machine(), facts)
                        .method())
                .contains(CloneMethod.SNAPSHOT_AND_RESTORE);
    }

    @Test
    void a_claim_that_is_not_there_is_not_counted_among_those_that_come() {
        Inventory.Builder seen = machine()
                .add(VirtualMachine.builder()
                        .name("vms", "db")
                        .addDisks(VmDisk.ofClaim("root", "root"), VmDisk.ofClaim("gone", "gone"))
                        .build())
                .add(claims("2"));
        assertThat(clone(Profile.kubernetes(), seen, MIXED).blockers())
                .extracting(Finding::code)
                .doesNotContain(Code.of("QUOTA_EXCEEDED"))
                .contains(Code.of("CLAIM_MISSING"));
        assertThat(clone(Profile.kubernetes(), machine().add(claims("2")), MIXED)
                        .blockers())
                .extracting(Finding::code)
                .containsExactly(Code.of("QUOTA_EXCEEDED"));
    }

    @Test
    void a_method_that_cannot_cover_a_disk_says_that_it_is_left_out() {
        Decision decision = clone(Profile.kubernetes(), machine(), MIXED);
        assertThat(decision.findings())
                .filteredOn(finding -> finding.code().is("DISK_EXCLUDED"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.method()).contains(CloneMethod.CSI_CLONE);
                    assertThat(finding.effect()).isEqualTo(Effect.DENY);
                    assertThat(finding.arguments()).containsEntry("disk", "data");
                });
    }

    @Test
    void copies_take_no_snapshots() {
        Decision decision = over(Profile.kubevirt(), machine().add(CDI).add(snapshots("0")), MIXED)
                .decide(Request.clone(DB).using(CloneMethod.COPY));
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
    }

    private static Facts able(DriverName driver, Capability capability) {
        return Facts.of(driver).supports(capability);
    }

    private static FactSet curated(Facts... facts) {
        FactSet all = FactSet.none();
        for (Facts some : facts) {
            all = all.and(FactSet.of("pack", Trust.CURATED, some));
        }
        return all;
    }

    private static Quota snapshots(String hard) {
        return new Quota(
                ObjectRef.of(Kind.QUOTA, "vms", "q"),
                ImmutableMap.of("count/volumesnapshots.snapshot.storage.k8s.io", hard),
                ImmutableMap.of());
    }

    /** One claim is used of so many. */
    private static Quota claims(String hard) {
        return new Quota(
                ObjectRef.of(Kind.QUOTA, "vms", "q"),
                ImmutableMap.of("persistentvolumeclaims", hard),
                ImmutableMap.of("persistentvolumeclaims", "1"));
    }

    /** By the two methods that need the driver. */
    private static Decision clone(Profile profile, Inventory.Builder seen, FactSet facts) {
        return over(profile, seen, facts)
                .decide(Request.clone(DB).using(CloneMethod.CSI_CLONE, CloneMethod.SNAPSHOT_AND_RESTORE));
    }

    private static Situation over(Profile profile, Inventory.Builder seen, FactSet facts) {
        return Advisor.of(profile).over(seen.assumeComplete().build(), facts);
    }

    /** A machine with a disk of each driver. */
    private static Inventory.Builder machine() {
        Inventory.Builder seen = Inventory.builder()
                .add(VirtualMachine.builder()
                        .name("vms", "db")
                        .addDisks(VmDisk.ofClaim("root", "root"), VmDisk.ofClaim("data", "data"))
                        .build());
        add(seen, "root", CLONER);
        add(seen, "data", SHOOTER);
        return seen;
    }

    private static void add(Inventory.Builder seen, String name, DriverName driver) {
        seen.add(StorageClass.builder()
                        .name("of-" + name)
                        .provisioner(driver.value())
                        .build())
                .add(SnapshotClass.builder().name("snap-" + name).driver(driver).build())
                .add(Claim.builder()
                        .name("vms", name)
                        .storageClass("of-" + name)
                        .bound("pv-" + name)
                        .capacityBytes(Bytes.gib(10))
                        .build())
                .add(Volume.builder()
                        .name("pv-" + name)
                        .csi(driver.value(), name)
                        .storageClass("of-" + name)
                        .boundTo("vms", name)
                        .build());
    }
}
