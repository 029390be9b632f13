package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How large the claims of a restored machine are, and what the limits of a namespace make of them. */
class RestoredSizesTest {
    private static final String STORAGE = "requests.storage";
    private static final VmRestoreRequest.OfSnapshot OF_SNAPSHOT =
            Request.restore(MachineCopies.SNAPSHOT).named("vms", "db-2");
    private static final VmRestoreRequest OF_BACKUP =
            Request.restore(MachineCopies.BACKUP).named("vms", "db-2");
    private static final ObjectRef LIMIT = ObjectRef.of(Kind.HARVESTER_QUOTA, "vms", "default-resource-quota");

    /** The claim was asked for with 10 GiB. */
    @ParameterizedTest
    @CsvSource({"20, 19Gi, true", "20, 20Gi, false", "5, 9Gi, true", "5, 10Gi, false", "10, 10Gi, false"})
    void a_claim_comes_back_as_large_as_it_was_asked_for_and_not_smaller_than_its_data(
            long data, String hard, boolean exceeded) {
        Inventory.Builder seen = MachineCopies.cluster()
                .add(VolumeSnapshot.builder()
                        .name("vms", "mon-root")
                        .sourceClaim("db-root")
                        .snapshotClass("longhorn")
                        .content("content-root")
                        .restoreBytes(Bytes.gib(data))
                        .ready(true)
                        .build())
                .add(quota(STORAGE, hard, "0"));
        assertThat(blockers(Profile.kubevirt(), seen, OF_SNAPSHOT))
                .isEqualTo(exceeded ? List.of("QUOTA_EXCEEDED") : List.of());
    }

    @Test
    void the_data_of_a_snapshot_that_tells_no_size_is_as_large_as_its_claim_was() {
        Inventory.Builder seen = MachineCopies.cluster()
                .add(Claim.builder()
                        .name("vms", "db-root")
                        .storageClass("longhorn")
                        .capacityBytes(Bytes.gib(20))
                        .bound("pv")
                        .build());
        assertThat(blockers(Profile.kubevirt(), seen.add(quota(STORAGE, "19Gi", "0")), OF_SNAPSHOT))
                .containsExactly("QUOTA_EXCEEDED");
        assertThat(blockers(Profile.kubevirt(), seen.add(quota(STORAGE, "20Gi", "0")), OF_SNAPSHOT))
                .isEmpty();
    }

    @Test
    void every_quota_of_the_namespace_has_to_leave_room() {
        Inventory.Builder seen = MachineCopies.cluster();
        for (String name : List.of("c", "a", "b")) {
            seen.add(new Quota(
                    ObjectRef.of(Kind.QUOTA, "vms", name),
                    ImmutableMap.of(STORAGE, name.equals("b") ? "10Gi" : "9Gi"),
                    ImmutableMap.of(STORAGE, "0")));
        }
        assertThat(MachineCopies.decide(Profile.kubevirt(), seen.assumeComplete(), OF_SNAPSHOT)
                        .blockers())
                .extracting(blocker -> blocker.arguments().get("quota"))
                .containsExactly("ResourceQuota/vms/a", "ResourceQuota/vms/c");
    }

    @Test
    void the_size_that_the_request_asks_for_counts_alone() {
        Inventory.Builder seen = MachineCopies.cluster().add(quota(STORAGE, "30Gi", "0"));
        assertThat(blockers(Profile.kubevirt(), seen, OF_SNAPSHOT.size(Bytes.gib(31))))
                .contains("QUOTA_EXCEEDED");
        assertThat(blockers(Profile.kubevirt(), seen, OF_SNAPSHOT.size(Bytes.gib(30))))
                .doesNotContain("QUOTA_EXCEEDED");
    }

    @Test
    void without_a_status_the_claims_of_the_namespace_and_class_count() {
        Inventory.Builder seen = MachineCopies.cluster()
                .add(claim("vms", "db-root", "longhorn", 10))
                .add(claim("vms", "slow", "slow", 100))
                .add(claim("elsewhere", "db-root", "longhorn", 100));
        String ofClass = "longhorn.storageclass.storage.k8s.io/requests.storage";
        assertThat(unseenUse(seen, ofClass, "20Gi")).isEmpty();
        assertThat(unseenUse(seen, ofClass, "19Gi")).containsExactly("QUOTA_EXCEEDED");
        assertThat(unseenUse(seen, STORAGE, "120Gi")).isEmpty();
        assertThat(unseenUse(seen, STORAGE, "119Gi")).containsExactly("QUOTA_EXCEEDED");
        assertThat(unseenUse(seen, "persistentvolumeclaims", "3")).isEmpty();
        assertThat(unseenUse(seen, "persistentvolumeclaims", "2")).containsExactly("QUOTA_EXCEEDED");
    }

    @Test
    void a_quota_that_is_no_number_is_open() {
        for (String hard : List.of("many", "")) {
            assertThat(blockers(Profile.harvester(), MachineCopies.cluster().add(quota(STORAGE, hard, "0")), OF_BACKUP))
                    .containsExactly("FACT_UNREADABLE ResourceQuota");
        }
        assertThat(blockers(Profile.harvester(), MachineCopies.cluster().add(quota(STORAGE, "9Gi", "many")), OF_BACKUP))
                .containsExactly("FACT_UNREADABLE ResourceQuota");
    }

    @Test
    void volumes_of_other_drivers_are_not_in_a_limit_of_harvester_which_is_told() {
        SnapshotLimit room =
                limit().namespaceLimitBytes(100).namespaceUsedBytes(100).build();
        assertThat(uncounted(MachineCopies.cluster().add(room))).isEmpty();
        Inventory.Builder ofOther = MachineCopies.cluster()
                .add(MachineCopies.backup()
                        .volumes(ImmutableList.of(MachineCopies.volume()
                                .remoteBackup("backup-1")
                                .driver(DriverName.of("csi.acme.example"))
                                .build()))
                        .build());
        assertThat(uncounted(ofOther.add(room))).containsExactly("csi.acme.example");
        assertThat(uncounted(ofOther.add(limit().namespaceUsedBytes(100).build())))
                .isEmpty();
    }

    @Test
    void what_exceeds_a_limit_of_harvester_already_refuses() {
        assertThat(limited(limit().namespaceLimitBytes(100).namespaceUsedBytes(101), OF_BACKUP))
                .containsExactly("QUOTA_EXCEEDED");
        assertThat(limited(limit().namespaceLimitBytes(100).namespaceUsedBytes(100), OF_BACKUP))
                .isEmpty();
        assertThat(limited(limit().namespaceLimitBytes(0).namespaceUsedBytes(1), OF_BACKUP))
                .as("no limit")
                .isEmpty();
        assertThat(limited(limit().namespaceLimitBytes(1).namespaceUsedBytes(2), OF_BACKUP))
                .as("the smallest limit")
                .containsExactly("QUOTA_EXCEEDED");
    }

    @Test
    void the_limit_of_a_machine_counts_where_that_is_replaced_alone() {
        SnapshotLimit.Builder ofMachine = limit().putVmLimitBytes("db", 100L).putVmUsedBytes("db", 101L);
        VmRestoreRequest replacing = Request.restore(MachineCopies.BACKUP).replacing(ReplacedVolumes.RETAIN);
        assertThat(limited(ofMachine, replacing)).containsExactly("QUOTA_EXCEEDED");
        assertThat(limited(ofMachine, OF_BACKUP)).isEmpty();
        assertThat(limited(limit().putVmLimitBytes("db", 100L), replacing)).isEmpty();
        assertThat(limited(limit().putVmUsedBytes("db", 100L), replacing)).isEmpty();
    }

    private static List<String> limited(SnapshotLimit.Builder limit, VmRestoreRequest request) {
        return blockers(Profile.harvester(), MachineCopies.cluster().add(limit.build()), request);
    }

    private static SnapshotLimit.Builder limit() {
        return SnapshotLimit.builder().ref(LIMIT);
    }

    private static List<String> uncounted(Inventory.Builder seen) {
        return MachineCopies.decide(Profile.harvester(), seen.assumeComplete(), OF_BACKUP).findings().stream()
                .filter(finding -> finding.code().is("QUOTA_NOT_COUNTED"))
                .map(finding -> finding.arguments().get("driver"))
                .toList();
    }

    private static List<String> unseenUse(Inventory.Builder seen, String resource, String hard) {
        Quota quota =
                new Quota(ObjectRef.of(Kind.QUOTA, "vms", "q"), ImmutableMap.of(resource, hard), ImmutableMap.of());
        return blockers(Profile.harvester(), seen.add(quota), OF_BACKUP);
    }

    private static Claim claim(String namespace, String name, String storageClass, long gib) {
        return Claim.builder()
                .name(namespace, name)
                .storageClass(storageClass)
                .requestedBytes(OptionalLong.of(Bytes.gib(gib)))
                .bound("pv-" + name)
                .build();
    }

    private static Quota quota(String resource, String hard, String used) {
        return new Quota(
                ObjectRef.of(Kind.QUOTA, "vms", "q"), ImmutableMap.of(resource, hard), ImmutableMap.of(resource, used));
    }

    private static List<String> blockers(Profile profile, Inventory.Builder seen, VmRestoreRequest request) {
        return MachineCopies.blockers(MachineCopies.decide(profile, seen.assumeComplete(), request));
    }
}
