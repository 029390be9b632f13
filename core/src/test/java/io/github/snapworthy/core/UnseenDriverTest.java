package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the driver of a claim is not known, it is not known either that the host has no backup method for it. */
class UnseenDriverTest {
    private static final Code NONE = Code.of("BACKUP_METHOD_NONE");

    @Test
    void a_volume_that_must_not_be_read_is_no_denial_whatever_driver_a_weaker_place_names() {
        Decision decision = decide(Inventory.builder()
                .add(Claim.builder()
                        .name("apps", "data")
                        .bound("pv-1")
                        .storageClass("fast")
                        .build())
                .add(StorageClass.builder()
                        .name("fast")
                        .provisioner("csi.acme.example")
                        .build())
                .unreadable(Kind.VOLUME, Unreadable.FORBIDDEN)
                .assumeComplete()
                .build());
        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(decision.blockers()).extracting(Finding::code).containsExactly(Code.of("VOLUME_UNREADABLE"));
    }

    @Test
    void claims_that_must_not_be_read_are_no_denial_where_other_methods_lack_their_target() {
        Decision decision = decide(Inventory.builder()
                .unreadable(Kind.CLAIM, Unreadable.FORBIDDEN)
                .add(Workload.builder()
                        .ref(ObjectRef.of(Kind.DAEMON_SET, "velero", "node-agent"))
                        .readyReplicas(1)
                        .build())
                .assumeComplete()
                .build());
        assertThat(decision.findings()).extracting(Finding::code).contains(Code.of("BACKUP_TARGET_MISSING"));
        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_claim_that_is_still_being_made_waits_whatever_other_methods_lack() {
        Decision decision = decide(Inventory.builder()
                .add(new DataVolume(ObjectRef.of(Kind.DATA_VOLUME, "apps", "data"), DataVolume.Progress.POPULATING))
                .unreadable(Kind.DAEMON_SET, Unreadable.FORBIDDEN)
                .assumeComplete()
                .build());
        assertThat(decision.findings()).extracting(Finding::code).contains(Code.of("BACKUP_TARGET_MISSING"));
        assertThat(decision.verdict()).isEqualTo(Verdict.WAIT);
    }

    @Test
    void a_pending_claim_that_names_no_class_waits() {
        Decision decision = decide(Inventory.builder()
                .add(Claim.builder()
                        .name("apps", "data")
                        .phase(ClaimPhase.PENDING)
                        .build())
                .assumeComplete()
                .build());
        assertThat(decision.verdict()).isEqualTo(Verdict.WAIT);
    }

    /** Section 4 of the decision model: for a pending claim the driver is the one that its StorageClass names. */
    @Test
    void a_pending_claim_is_judged_by_its_class_whatever_volume_it_names() {
        Inventory.Builder cluster = Inventory.builder()
                .add(Claim.builder()
                        .name("apps", "data")
                        .volumeName("pv-1")
                        .phase(ClaimPhase.PENDING)
                        .build())
                .add(Volume.builder().name("pv-1").sourceType("nfs").build());
        Decision seen = decide(cluster.assumeComplete().build());
        Decision unseen =
                decide(cluster.unreadable(Kind.VOLUME, Unreadable.FORBIDDEN).build());
        assertThat(seen.verdict()).isEqualTo(Verdict.WAIT);
        assertThat(unseen.verdict()).isEqualTo(Verdict.WAIT);
    }

    @Test
    void a_volume_that_is_not_csi_has_no_method() {
        Decision decision = decide(Inventory.builder()
                .add(Claim.builder().name("apps", "data").bound("pv-1").build())
                .add(Volume.builder().name("pv-1").sourceType("nfs").build())
                .assumeComplete()
                .build());
        assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(decision.findings()).extracting(Finding::code).contains(NONE);
    }

    private static Decision decide(Inventory seen) {
        return Advisor.of(Profile.kubernetes())
                .over(seen, FactSet.none())
                .decide(Request.backup(ClaimRef.of("apps", "data")));
    }
}
