package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;

/** Remedies that are written as objects and tried. */
class AdviceTest {
    private static final String DRIVER = "rbd.csi.ceph.com";
    private static final DriverName NAME = DriverName.of(DRIVER);
    private static final FactSet ABLE =
            FactSet.of("test", Trust.VERIFIED, Facts.of(NAME).supports(Capability.SNAPSHOT));
    private static final Request SNAPSHOT = Request.snapshot(ClaimRef.of("apps", "data"));

    private static Inventory.Builder cluster() {
        return Inventory.builder()
                .add(Claim.builder()
                        .name("apps", "data")
                        .storageClass("fast")
                        .bound("pv")
                        .build())
                .add(Volume.builder()
                        .name("pv")
                        .csi(DRIVER, "h")
                        .boundTo("apps", "data")
                        .build())
                .add(StorageClass.builder()
                        .name("fast")
                        .provisioner(DRIVER)
                        .putParameters("clusterID", "one")
                        .putParameters("csi.storage.k8s.io/provisioner-secret-name", "ceph")
                        .putParameters("csi.storage.k8s.io/provisioner-secret-namespace", "rook")
                        .build())
                .assumeComplete();
    }

    private static SnapshotClass.Builder snapshotClass(String name) {
        return SnapshotClass.builder().name(name).driver(DRIVER);
    }

    private static Remedy first(Profile profile, Inventory seen, FactSet facts) {
        Situation now = Advisor.of(profile).over(seen, facts);
        Decision decision = now.advise(SNAPSHOT);
        Remedy first = decision.remedies().get(0);
        assertThat(now.with(first).decide(SNAPSHOT).isAllowed()).isEqualTo(first.sufficient());
        return first;
    }

    @Test
    void a_class_is_made_with_what_its_driver_needs_from_the_storage_class() {
        FactSet needing = ABLE.and(FactSet.of(
                "test",
                Trust.VERIFIED,
                Facts.of(NAME)
                        .needsClassParameters(
                                "clusterID",
                                "csi.storage.k8s.io/snapshotter-secret-name",
                                "csi.storage.k8s.io/snapshotter-secret-namespace")));
        Remedy remedy = first(Profile.kubernetes(), cluster().build(), needing);

        assertThat(remedy.kind()).isEqualTo("CREATE_SNAPSHOT_CLASS");
        assertThat(remedy.sufficient()).isTrue();
        assertThat(remedy.manifest()).contains("""
                apiVersion: snapshot.storage.k8s.io/v1
                kind: VolumeSnapshotClass
                metadata:
                  name: rbd-csi-ceph-com-snapshot
                driver: rbd.csi.ceph.com
                deletionPolicy: Delete
                parameters:
                  clusterID: one
                  csi.storage.k8s.io/snapshotter-secret-name: ceph
                  csi.storage.k8s.io/snapshotter-secret-namespace: rook
                """);
    }

    @Test
    void no_class_is_written_where_the_driver_needs_more_than_is_known() {
        FactSet needing =
                ABLE.and(FactSet.of("test", Trust.VERIFIED, Facts.of(NAME).needsClassParameters("pool")));
        Remedy remedy = first(Profile.kubernetes(), cluster().build(), needing);

        assertThat(remedy.manifest()).isEmpty();
        assertThat(remedy.text()).contains(DRIVER);
        assertThat(remedy.by()).isEqualTo(Remedy.By.CLUSTER_ADMIN);
    }

    @Test
    void a_class_that_lacks_a_parameter_is_made_anew_with_it() {
        FactSet needing =
                ABLE.and(FactSet.of("test", Trust.VERIFIED, Facts.of(NAME).needsClassParameters("clusterID")));
        Remedy remedy = first(
                Profile.kubernetes(),
                cluster().add(snapshotClass("snap").build()).build(),
                needing);

        assertThat(remedy.kind()).isEqualTo("REPLACE_SNAPSHOT_CLASS");
        assertThat(remedy.sufficient()).isTrue();
        assertThat(remedy.changes())
                .containsExactly(Change.put(
                        snapshotClass("snap").putParameters("clusterID", "one").build()));
    }

    @Test
    void each_of_several_classes_may_become_the_default_one() {
        Inventory seen = cluster()
                .add(snapshotClass("x").build())
                .add(snapshotClass("y").build())
                .build();
        Situation now = Advisor.of(Profile.kubernetes()).over(seen, ABLE);

        assertThat(now.advise(SNAPSHOT).remedies()).hasSize(2).allSatisfy(remedy -> {
            assertThat(remedy.sufficient()).isTrue();
            String chosen = remedy.target().orElseThrow().name();
            assertThat(remedy.text())
                    .isEqualTo("Mark the VolumeSnapshotClass " + chosen
                            + " by snapshot.storage.kubernetes.io/is-default-class.");
            assertThat(now.with(remedy).decide(SNAPSHOT).snapshotClass().map(SnapshotClassChoice::name))
                    .contains(chosen);
        });
    }

    @Test
    void of_several_marked_classes_all_but_one_lose_the_mark() {
        String key = "snapshot.storage.kubernetes.io/is-default-class";
        Inventory seen = cluster()
                .add(snapshotClass("x").putAnnotations(key, "true").build())
                .add(snapshotClass("y").putAnnotations(key, "true").build())
                .build();
        Remedy remedy = first(Profile.kubernetes(), seen, ABLE);

        assertThat(remedy.text()).isEqualTo("Take the mark " + key + " from y, so that only x has it.");
        assertThat(remedy.changes())
                .containsExactly(
                        Change.put(
                                snapshotClass("x").putAnnotations(key, "true").build()),
                        Change.put(
                                snapshotClass("y").putAnnotations(key, "false").build()));
    }

    @Test
    void an_entry_goes_into_the_present_value_and_keeps_what_is_there() {
        String value = "{\"other.csi\": {\"volumeSnapshotClassName\": \"o\"},\n \"" + DRIVER
                + "\": {\"backupVolumeSnapshotClassName\": \"b\", \"n\": [1, true]}}";
        Inventory seen = cluster()
                .add(snapshotClass("snap").build())
                .add(Setting.of("csi-driver-config", value, ""))
                .build();
        Remedy remedy = first(Profile.harvester(), seen, ABLE);

        assertThat(remedy.kind()).isEqualTo("ADD_CSI_DRIVER_CONFIG_ENTRY");
        assertThat(remedy.sufficient()).isTrue();
        String after = value.replace("[1, true]", "[1, true],\"volumeSnapshotClassName\":\"snap\"");
        assertThat(remedy.changes()).containsExactly(Change.put(Setting.of("csi-driver-config", after, "")));
    }

    @Test
    void a_value_that_would_hide_the_default_takes_it_along() {
        String defaults = "{\"other.csi\":{\"volumeSnapshotClassName\":\"o\"}}";
        Inventory seen = cluster()
                .add(snapshotClass("snap").build())
                .add(Setting.of("csi-driver-config", "", defaults))
                .build();

        assertThat(first(Profile.harvester(), seen, ABLE).changes())
                .containsExactly(Change.put(Setting.of(
                        "csi-driver-config",
                        "{\"other.csi\":{\"volumeSnapshotClassName\":\"o\"},\"" + DRIVER
                                + "\":{\"volumeSnapshotClassName\":\"snap\"}}",
                        defaults)));
    }

    @Test
    void a_missing_api_is_tried_and_not_written() {
        Inventory seen = cluster()
                .add(snapshotClass("snap").build())
                .add(new ApiDefinition("widgets", "example.org", ImmutableSet.of("v1")))
                .listed(Kind.API_DEFINITION)
                .build();
        Situation now = Advisor.of(Profile.kubernetes()).over(seen, ABLE);
        assertThat(now.advise(SNAPSHOT).findings())
                .filteredOn(finding -> finding.code().value().equals("SNAPSHOT_API_MISSING"))
                .allSatisfy(finding -> assertThat(finding.remedies()).allSatisfy(remedy -> {
                    assertThat(remedy.kind()).isEqualTo("INSTALL");
                    assertThat(remedy.manifest()).isEmpty();
                    assertThat(remedy.changes()).hasSize(3);
                }));
    }

    @Test
    void a_class_that_does_not_expand_is_told_to_and_named() {
        Inventory seen = cluster()
                .add(Claim.builder()
                        .name("apps", "data")
                        .storageClass("fast")
                        .bound("pv")
                        .capacityBytes(Bytes.gib(1))
                        .build())
                .build();
        Request larger = Request.expand(ClaimRef.of("apps", "data")).to(Bytes.gib(2));
        Decision decision = Advisor.of(Profile.kubernetes()).over(seen, ABLE).advise(larger);

        assertThat(decision.remedies()).anySatisfy(remedy -> {
            assertThat(remedy.kind()).isEqualTo("ALLOW_EXPANSION");
            assertThat(remedy.text()).startsWith("Set allowVolumeExpansion: true on the StorageClass fast,");
        });
    }

    @Test
    void a_decision_that_allows_is_left_as_it_is() {
        Situation now = Advisor.of(Profile.kubernetes())
                .over(cluster().add(snapshotClass("snap").build()).build(), ABLE);
        Decision decision = now.decide(SNAPSHOT);
        assertThat(decision.isAllowed()).isTrue();
        assertThat(now.advise(decision)).isSameAs(decision);
    }

    @Test
    void advice_is_a_value() {
        Inventory seen = cluster().build();
        Decision one = Advisor.of(Profile.kubernetes()).over(seen, ABLE).advise(SNAPSHOT);
        Decision other = Advisor.of(Profile.kubernetes()).over(seen, ABLE).advise(SNAPSHOT);
        assertThat(one).isEqualTo(other).hasToString(other.toString());
        assertThat(one.blockers())
                .allSatisfy(blocker -> assertThat(one.findings()).contains(blocker));
        assertThat(ImmutableMap.of(one, 1)).containsKey(other);
    }

    @Test
    void a_misspelt_entry_is_corrected_to_the_class_that_was_meant() {
        String value = "{\"" + DRIVER + "\":{\"volumeSnapshotClassName\":\"snapp\"}}";
        Inventory seen = cluster()
                .add(snapshotClass("another").build())
                .add(snapshotClass("snap").build())
                .add(Setting.of("csi-driver-config", value, ""))
                .build();
        Situation now = Advisor.of(Profile.harvester()).over(seen, ABLE);
        Decision decision = now.advise(SNAPSHOT);

        assertThat(decision.blockers())
                .singleElement()
                .satisfies(blocker -> assertThat(blocker.message()).endsWith("does not exist; did you mean snap?"));
        assertThat(decision.remedies().get(0).changes())
                .containsExactly(Change.put(Setting.of("csi-driver-config", value.replace("snapp", "snap"), "")));
        assertThat(decision.remedies().get(0).sufficient()).isTrue();
    }

    @Test
    void half_a_reference_to_a_secret_is_completed_only_from_the_same_secret() {
        SnapshotClass half = snapshotClass("half")
                .putParameters("csi.storage.k8s.io/snapshotter-secret-name", "another")
                .build();
        Remedy remedy = first(Profile.kubernetes(), cluster().add(half).build(), ABLE);
        assertThat(remedy.kind()).isEqualTo("REPLACE_SNAPSHOT_CLASS");
        assertThat(remedy.changes()).isEmpty();

        SnapshotClass same = snapshotClass("half")
                .putParameters("csi.storage.k8s.io/snapshotter-secret-name", "ceph")
                .build();
        Remedy completed = first(Profile.kubernetes(), cluster().add(same).build(), ABLE);
        assertThat(completed.sufficient()).isTrue();
        assertThat(completed.manifest().orElseThrow())
                .startsWith("# It exists: kubectl patch")
                .contains("csi.storage.k8s.io/snapshotter-secret-namespace: rook");
    }

    @Test
    void two_limits_are_raised_one_after_the_other() {
        String snapshots = "count/volumesnapshots.snapshot.storage.k8s.io";
        Quota one = new Quota(
                ObjectRef.of(Kind.QUOTA, "apps", "one"),
                ImmutableMap.of(snapshots, "1"),
                ImmutableMap.of(snapshots, "1"));
        Quota two = new Quota(
                ObjectRef.of(Kind.QUOTA, "apps", "two"),
                ImmutableMap.of(snapshots, "2"),
                ImmutableMap.of(snapshots, "2"));
        Situation now = Advisor.of(Profile.kubernetes())
                .over(
                        cluster()
                                .add(snapshotClass("snap").build())
                                .add(one)
                                .add(two)
                                .build(),
                        ABLE);

        assertThat(now.advise(SNAPSHOT).remedies()).hasSize(2).allSatisfy(remedy -> {
            assertThat(remedy.changes()).hasSize(1);
            assertThat(remedy.sufficient()).isFalse();
        });
        Plan plan = now.planFor(ImmutableSet.of(SNAPSHOT));
        assertThat(plan.remedies()).hasSize(2);
        assertThat(plan.unlocks()).containsExactly(SNAPSHOT);
    }

    @Test
    void one_decision_is_given_six_remedies_at_most() {
        assertThat(planOver(6).remedies()).hasSize(6);
        assertThat(planOver(7).steps()).isEmpty();
        assertThat(planOver(7).left()).extracting(Decision::request).containsExactly(SNAPSHOT);
    }

    /** A plan where so many quotas leave no room. */
    private static Plan planOver(int quotas) {
        String snapshots = "count/volumesnapshots.snapshot.storage.k8s.io";
        Inventory.Builder seen = cluster().add(snapshotClass("snap").build());
        for (int i = 0; i < quotas; i++) {
            seen.add(new Quota(
                    ObjectRef.of(Kind.QUOTA, "apps", "quota-" + i),
                    ImmutableMap.of(snapshots, "1"),
                    ImmutableMap.of(snapshots, "1")));
        }
        return Advisor.of(Profile.kubernetes()).over(seen.build(), ABLE).planFor(ImmutableSet.of(SNAPSHOT));
    }
}
