package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
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
}
