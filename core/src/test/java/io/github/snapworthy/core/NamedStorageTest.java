package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a claim names of its storage: a class that nobody saw, and drivers that are not that of its volume. */
class NamedStorageTest {
    private static final String DRIVER = "csi.acme.example";
    private static final ClaimRef CLAIM = ClaimRef.of("apps", "data");

    private static Claim.Builder claim() {
        return Claim.builder().name("apps", "data").bound("pv").capacityBytes(1);
    }

    private static Inventory.Builder seen(Claim claim) {
        return Inventory.builder()
                .add(claim)
                .add(Volume.builder()
                        .name("pv")
                        .csi(DRIVER, "h")
                        .boundTo("apps", "data")
                        .build());
    }

    private static Decision decide(Inventory.Builder seen, Request request) {
        FactSet facts = FactSet.of(
                "pack", Trust.VERIFIED, Facts.of(DriverName.of(DRIVER)).supports(Capability.values()));
        return Advisor.of(Profile.kubernetes()).over(seen.build(), facts).decide(request);
    }

    private static ImmutableList<String> codes(Decision decision) {
        return decision.findings().stream()
                .map(finding -> finding.code().value())
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void a_claim_without_a_class_is_never_expanded_whatever_was_seen() {
        Request larger = Request.expand(CLAIM).to(5);
        assertThat(codes(decide(seen(claim().build()), larger))).containsExactly("EXPANSION_NOT_ALLOWED");
    }

    @Test
    void a_class_that_nobody_saw_may_allow_expansion() {
        Request larger = Request.expand(CLAIM).to(5);
        Claim named = claim().storageClass("fast").build();
        assertThat(codes(decide(seen(named), larger))).containsExactly("FACT_UNREADABLE");
        assertThat(codes(decide(seen(named).assumeComplete(), larger))).containsExactly("EXPANSION_NOT_ALLOWED");
    }

    @Test
    void each_place_that_names_another_driver_than_the_volume_is_told() {
        Claim claim = claim().storageClass("fast")
                .putAnnotations("volume.kubernetes.io/storage-provisioner", "one.example")
                .putAnnotations("volume.beta.kubernetes.io/storage-provisioner", "two.example")
                .build();
        Inventory.Builder seen = seen(claim)
                .add(StorageClass.builder()
                        .name("fast")
                        .provisioner("three.example")
                        .build())
                .add(SnapshotClass.builder().name("snap").driver(DRIVER).build());
        assertThat(decide(seen.assumeComplete(), Request.snapshot(CLAIM)).findings())
                .extracting(
                        finding -> finding.code() + " " + finding.arguments().get("place") + " "
                                + finding.arguments().get("other"))
                .containsExactlyInAnyOrder(
                        "DRIVER_IDENTITY_DISAGREES its annotation volume.kubernetes.io/storage-provisioner one.example",
                        "DRIVER_IDENTITY_DISAGREES its annotation volume.beta.kubernetes.io/storage-provisioner"
                                + " two.example",
                        "DRIVER_IDENTITY_DISAGREES its StorageClass three.example");
    }

    @Test
    void a_claim_of_a_stopped_machine_that_is_still_attached_is_told_also_within_a_group() {
        Inventory.Builder seen = seen(claim().build())
                .add(VirtualMachine.builder()
                        .name("apps", "vm")
                        .addDisks(VmDisk.ofClaim("root", "data"))
                        .build())
                .add(Attachment.of("attached", "pv", "node-1"))
                .assumeComplete();
        Decision group = decide(seen, Request.groupSnapshot(ClaimSetRef.of("apps", "data")));
        assertThat(group.findings())
                .filteredOn(finding -> finding.code().value().equals("STOPPED_BUT_ATTACHED"))
                .extracting(Finding::subject)
                .containsExactly(CLAIM.object());
    }

    @Test
    void a_veto_on_a_copy_of_a_machine_sees_its_labels() {
        List<String> seen = new ArrayList<>();
        Profile noting = Profile.harvester().veto("acme.NOTED", subject -> {
            seen.add(subject.object().kind().bareName() + " " + subject.labels().get("tier"));
            return Veto.none();
        });
        Inventory.Builder cluster = MachineCopies.cluster()
                .add(MachineCopies.backup().putLabels("tier", "gold").build())
                .add(MachineCopies.snapshot().putLabels("tier", "tin").build())
                .assumeComplete();
        Situation now =
                Advisor.of(noting).over(cluster.build(), FactSet.of("pack", Trust.CURATED, MachineCopies.LONGHORN));
        now.decide(Request.restore(MachineCopies.BACKUP));
        now.decide(Request.restore(MachineCopies.SNAPSHOT));
        assertThat(seen).contains("VirtualMachineBackup gold", "VirtualMachineSnapshot tin");
    }

    /** The status of the quota says nothing, so that what is there is counted. */
    @Test
    void a_quota_of_a_class_counts_the_claims_of_that_class_and_namespace() {
        assertThat(codes(cloned("2Gi"))).doesNotContain("QUOTA_EXCEEDED");
        assertThat(codes(cloned("1Gi"))).contains("QUOTA_EXCEEDED");
    }

    private static Decision cloned(String hard) {
        Inventory.Builder seen = seen(claim().storageClass("gold")
                .requestedBytes(Bytes.gib(1))
                .capacityBytes(Bytes.gib(1))
                .build());
        for (String storageClass : List.of("gold", "iron")) {
            seen.add(StorageClass.builder()
                    .name(storageClass)
                    .provisioner(DRIVER)
                    .build());
        }
        for (ClaimRef other : List.of(ClaimRef.of("apps", "big"), ClaimRef.of("other", "big"))) {
            seen.add(Claim.builder()
                    .name(other.namespace(), other.name())
                    .storageClass(other.namespace().equals("apps") ? "iron" : "gold")
                    .requestedBytes(Bytes.gib(50))
                    .build());
        }
        seen.add(new Quota(
                ObjectRef.of(Kind.QUOTA, "apps", "quota"),
                ImmutableMap.of("gold.storageclass.storage.k8s.io/requests.storage", hard),
                ImmutableMap.of()));
        return decide(seen.assumeComplete(), Request.clone(CLAIM).storageClass("gold"));
    }

    @Test
    void a_machine_that_says_it_is_being_snapshotted_is_held() {
        Inventory.Builder seen = MachineCopies.cluster()
                .add(MachineCopies.machine().snapshotInProgress("other").build())
                .assumeComplete();
        Decision decision = MachineCopies.decide(Profile.kubevirt(), seen, Request.snapshot(VmRef.of("vms", "db")));
        assertThat(decision.verdict()).isEqualTo(Verdict.WAIT);
        assertThat(decision.blockers().get(0).arguments())
                .containsEntry("operation", "VirtualMachineSnapshot/vms/other");
    }

    @Test
    void the_machine_that_is_to_be_made_is_what_the_answer_depends_on() {
        Decision decision = MachineCopies.decide(
                Profile.kubevirt(),
                MachineCopies.cluster().assumeComplete(),
                Request.restore(MachineCopies.SNAPSHOT).named("vms", "new"));
        assertThat(decision.dependsOn().objects()).contains(ObjectRef.of(Kind.VM, "vms", "new"));
    }

    @Test
    void what_is_worth_as_much_as_the_floor_is_not_below_it() {
        Inventory.Builder seen = seen(claim().build())
                .add(SnapshotClass.builder().name("snap").driver(DRIVER).build())
                .assumeComplete();
        FactSet facts =
                FactSet.of("pack", Trust.STATED, Facts.of(DriverName.of(DRIVER)).supports(Capability.SNAPSHOT));
        Request request = Request.snapshot(CLAIM);
        assertThat(Advisor.of(Profile.kubernetes().atLeast(Trust.STATED))
                        .over(seen.build(), facts)
                        .decide(request)
                        .isAllowed())
                .isTrue();
        assertThat(Advisor.of(Profile.kubernetes().atLeast(Trust.CURATED))
                        .over(seen.build(), facts)
                        .decide(request)
                        .isAllowed())
                .isFalse();
    }
}
