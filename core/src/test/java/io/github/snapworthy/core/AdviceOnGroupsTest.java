package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;

/** What is advised for group snapshots. */
class AdviceOnGroupsTest {
    private static final String DRIVER = "rbd.csi.ceph.com";
    private static final ClaimSetRef BOTH = ClaimSetRef.of("apps", "logs", "data");
    private static final FactSet FACTS = FactSet.of(
            "test",
            Trust.VERIFIED,
            Facts.of(DriverName.of(DRIVER))
                    .supports(Capability.SNAPSHOT)
                    .supports(Capability.GROUP_SNAPSHOT)
                    .needsClassParameters(
                            "clusterID",
                            "csi.storage.k8s.io/snapshotter-secret-name",
                            "csi.storage.k8s.io/snapshotter-secret-namespace"));

    private static ApiDefinition served(String plural, String group, String version) {
        return new ApiDefinition(plural, group, ImmutableSet.of(version));
    }

    private static Inventory.Builder cluster() {
        Inventory.Builder seen = Inventory.builder()
                .add(served("volumesnapshots", "snapshot.storage.k8s.io", "v1"))
                .assumeComplete();
        for (String name : BOTH.claims()) {
            seen.add(Claim.builder()
                    .name("apps", name)
                    .storageClass("of-" + name)
                    .bound("pv-" + name)
                    .build());
            seen.add(Volume.builder()
                    .name("pv-" + name)
                    .csi(DRIVER, "h-" + name)
                    .boundTo("apps", name)
                    .build());
        }
        return seen;
    }

    private static Inventory.Builder withGroups() {
        return cluster()
                .add(served("volumegroupsnapshots", "groupsnapshot.storage.k8s.io", "v1beta2"))
                .add(served("volumegroupsnapshotclasses", "groupsnapshot.storage.k8s.io", "v1beta2"));
    }

    private static StorageClass.Builder storageClass(String name, String cluster) {
        return StorageClass.builder()
                .name(name)
                .provisioner(DRIVER)
                .putParameters("clusterID", cluster)
                .putParameters("csi.storage.k8s.io/provisioner-secret-name", "ceph")
                .putParameters("csi.storage.k8s.io/provisioner-secret-namespace", "rook");
    }

    private static Decision advise(Inventory.Builder seen) {
        return Advisor.of(Profile.kubernetes()).over(seen.build(), FACTS).advise(Request.groupSnapshot(BOTH));
    }

    @Test
    void a_class_for_claims_of_several_storage_classes_is_made_where_these_agree() {
        Remedy remedy = advise(withGroups()
                        .add(storageClass("of-data", "one").build())
                        .add(storageClass("of-logs", "one").build()))
                .remedies()
                .get(0);

        assertThat(remedy.sufficient()).isTrue();
        assertThat(remedy.manifest()).contains("""
                apiVersion: groupsnapshot.storage.k8s.io/v1beta2
                kind: VolumeGroupSnapshotClass
                metadata:
                  name: rbd-csi-ceph-com-group-snapshot
                driver: rbd.csi.ceph.com
                deletionPolicy: Delete
                parameters:
                  clusterID: one
                  csi.storage.k8s.io/group-snapshotter-secret-name: ceph
                  csi.storage.k8s.io/group-snapshotter-secret-namespace: rook
                """);
    }

    @Test
    void none_is_made_where_they_differ() {
        Remedy remedy = advise(withGroups()
                        .add(storageClass("of-data", "one").build())
                        .add(storageClass("of-logs", "two").build()))
                .remedies()
                .get(0);

        assertThat(remedy.manifest()).isEmpty();
        assertThat(remedy.text()).isEqualTo("Create a VolumeGroupSnapshotClass for the driver rbd.csi.ceph.com.");
    }

    @Test
    void a_class_of_single_snapshots_tells_where_no_storage_class_does() {
        Remedy remedy = advise(withGroups()
                        .add(SnapshotClass.builder()
                                .name("snap")
                                .driver(DRIVER)
                                .putParameters("clusterID", "one")
                                .putParameters("csi.storage.k8s.io/snapshotter-secret-name", "ceph")
                                .putParameters("csi.storage.k8s.io/snapshotter-secret-namespace", "rook")
                                .build()))
                .remedies()
                .get(0);

        assertThat(remedy.manifest().orElse("")).contains("group-snapshotter-secret-name: ceph");
    }

    @Test
    void what_is_missing_is_the_api_of_groups() {
        Decision decision = advise(cluster());

        assertThat(decision.blockers()).anySatisfy(blocker -> {
            assertThat(blocker.message())
                    .isEqualTo("The group snapshot API is not served in version v1beta1, v1beta2 or v1.");
            assertThat(blocker.cause().orElse(""))
                    .startsWith("The CustomResourceDefinitions of groupsnapshot.storage.k8s.io were never installed");
            assertThat(blocker.remedies().get(0).text())
                    .isEqualTo("Install the CustomResourceDefinitions of groupsnapshot.storage.k8s.io in version"
                            + " v1beta1, v1beta2 or v1, and the snapshot controller with the feature gate"
                            + " CSIVolumeGroupSnapshot.");
        });
        assertThat(decision.findings())
                .anySatisfy(finding -> assertThat(finding.cause())
                        .contains("The driver was installed without a VolumeGroupSnapshotClass."));
    }
}
