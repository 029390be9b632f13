package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;

class CloneTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final ClaimRef DATA = ClaimRef.of("apps", "data");
    private static final ApiDefinition CDI =
            new ApiDefinition("datavolumes", "cdi.kubevirt.io", ImmutableSet.of("v1beta1"));
    private static final ApiDefinition OTHER = new ApiDefinition("things", "example.com", ImmutableSet.of("v1"));

    @Test
    void the_best_method_is_taken_and_all_are_listed() {
        Decision decision = clone(cluster().add(CDI).build(), Facts.of(ACME).refuses(Capability.SNAPSHOT));
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.method()).contains(CloneMethod.COPY);
        assertThat(decision.methods())
                .extracting(MethodOutcome::method)
                .containsExactly(CloneMethod.CSI_CLONE, CloneMethod.SNAPSHOT_AND_RESTORE, CloneMethod.COPY);
        assertThat(decision.findings())
                .filteredOn(finding -> finding.effect().blocks())
                .allMatch(finding -> finding.method().isPresent());
    }

    @Test
    void nothing_copies_where_no_copier_is_served() {
        Decision decision = clone(cluster().add(OTHER).build(), Facts.of(ACME).supports(Capability.CLONE));
        assertThat(decision.methods())
                .extracting(MethodOutcome::method)
                .containsExactly(CloneMethod.CSI_CLONE, CloneMethod.SNAPSHOT_AND_RESTORE);
        CloneRequest copy = Request.clone(DATA).using(CloneMethod.COPY);
        assertThat(over(cluster().add(OTHER).build(), Facts.of(ACME))
                        .decide(copy)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(Code.of("CLONE_METHOD_NONE"));
    }

    @Test
    void a_pod_that_only_reads_does_not_stand_in_the_way_of_a_copy() {
        assertThat(copied(pod().addReadOnlyClaims("data").build())).isEqualTo(Verdict.ALLOWED);
        assertThat(copied(pod().build())).isEqualTo(Verdict.WAIT);
        assertThat(copied(pod().phase(Pod.Phase.SUCCEEDED).build())).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void a_clone_over_a_snapshot_is_counted_among_the_snapshots_too() {
        Inventory seen = cluster()
                .add(SnapshotClass.builder().name("snap").driver(ACME).build())
                .add(new Quota(
                        ObjectRef.of(Kind.QUOTA, "apps", "few"),
                        ImmutableMap.of("count/volumesnapshots.snapshot.storage.k8s.io", "0"),
                        ImmutableMap.of()))
                .build();
        Decision decision = over(seen, Facts.of(ACME).supports(Capability.SNAPSHOT))
                .decide(Request.clone(DATA).using(CloneMethod.SNAPSHOT_AND_RESTORE));
        assertThat(decision.blockers()).extracting(Finding::code).containsExactly(Code.of("QUOTA_EXCEEDED"));
    }

    @Test
    void a_pending_claim_is_judged_by_its_own_mode() {
        Inventory seen = Inventory.builder()
                .add(Claim.builder().name("apps", "data").storageClass("fast").build())
                .add(StorageClass.builder()
                        .name("fast")
                        .provisioner(ACME.value())
                        .build())
                .assumeComplete()
                .build();
        Decision decision = over(seen, Facts.of(ACME).supports(Capability.CLONE))
                .decide(Request.clone(DATA).volumeMode(VolumeMode.BLOCK).using(CloneMethod.CSI_CLONE));
        assertThat(decision.findings())
                .extracting(finding -> finding.code().value())
                .containsExactly("VOLUME_MODE_DIFFERS", "CLAIM_PENDING");
    }

    @Test
    void misuse_is_refused() {
        assertThatThrownBy(() -> Request.clone(DATA).size(0)).hasMessage("bytes: expected a size above 0, was 0");
        assertThatThrownBy(() -> Request.clone(DATA).into("a/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Request.clone(DATA).using()).isInstanceOf(IllegalArgumentException.class);
    }

    private static Verdict copied(Pod pod) {
        return over(cluster().add(CDI).add(pod).build(), Facts.of(ACME))
                .decide(Request.clone(DATA).using(CloneMethod.COPY))
                .verdict();
    }

    private static Pod.Builder pod() {
        Pod.Builder pod = Pod.builder();
        pod.name("apps", "web").addClaims("data").phase(Pod.Phase.RUNNING);
        return pod;
    }

    private static Decision clone(Inventory seen, Facts facts) {
        return over(seen, facts).decide(Request.clone(DATA));
    }

    private static Situation over(Inventory seen, Facts facts) {
        return Advisor.of(Profile.kubernetes()).over(seen, FactSet.of("manual", Trust.CURATED, facts));
    }

    private static Inventory.Builder cluster() {
        return Inventory.builder()
                .add(StorageClass.builder()
                        .name("fast")
                        .provisioner(ACME.value())
                        .build())
                .add(Claim.builder()
                        .name("apps", "data")
                        .storageClass("fast")
                        .bound("pv-1")
                        .capacityBytes(Bytes.gib(10))
                        .build())
                .add(Volume.builder()
                        .name("pv-1")
                        .csi(ACME.value(), "vol")
                        .storageClass("fast")
                        .boundTo("apps", "data")
                        .build())
                .assumeComplete();
    }
}
