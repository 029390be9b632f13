package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A pending claim that is to be attached has the driver of its StorageClass, which may be one that is not installed. */
class UnseenClassOfPendingClaimTest {
    @Test
    void a_driver_that_is_not_installed_refuses() {
        Decision decision = attach(cluster()
                .add(StorageClass.builder()
                        .name("fast")
                        .provisioner("gone.example")
                        .build()));
        assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(decision.findings()).extracting(Finding::code).contains(Code.of("DRIVER_NOT_INSTALLED"));
    }

    @Test
    void a_class_that_must_not_be_read_leaves_it_open() {
        Decision decision = attach(cluster().unreadable(Kind.STORAGE_CLASS, Unreadable.FORBIDDEN));
        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(decision.findings()).extracting(Finding::code).contains(Code.of("FACT_UNREADABLE"));
    }

    @Test
    void so_does_it_leave_a_snapshot_and_a_clone() {
        for (Request request : List.of(
                Request.snapshot(ClaimRef.of("vms", "data")),
                Request.clone(ClaimRef.of("vms", "data")).using(CloneMethod.CSI_CLONE))) {
            Decision open = decide(cluster().unreadable(Kind.STORAGE_CLASS, Unreadable.FORBIDDEN), request);
            assertThat(open.findings())
                    .extracting(finding ->
                            finding.code() + " " + finding.arguments().getOrDefault("kind", ""))
                    .contains("FACT_UNREADABLE StorageClass.storage.k8s.io");
            assertThat(decide(cluster(), request).findings())
                    .extracting(Finding::code)
                    .doesNotContain(Code.of("FACT_UNREADABLE"));
        }
    }

    private static Inventory.Builder cluster() {
        return Inventory.builder()
                .add(Claim.builder()
                        .name("vms", "data")
                        .storageClass("fast")
                        .phase(ClaimPhase.PENDING)
                        .build())
                .add(VirtualMachine.builder().name("vms", "db").build())
                .add(new CsiDriver(DriverName.of("csi.acme.example"), CsiDriver.AttachmentNeed.REQUIRED))
                .listed(Kind.CSI_DRIVER)
                .listed(Kind.CSI_NODE)
                .assumeComplete();
    }

    private static Decision attach(Inventory.Builder seen) {
        return decide(seen, Request.attach(ClaimRef.of("vms", "data")).to(VmRef.of("vms", "db")));
    }

    private static Decision decide(Inventory.Builder seen, Request request) {
        return Advisor.of(Profile.kubernetes())
                .over(seen.build(), FactSet.none())
                .decide(request);
    }
}
