package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Changed blocks are tracked by the driver or by the machine: the better of both counts. */
class ChangedBlocksOfMachineTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final Facts UNABLE = Facts.of(ACME).refuses(Capability.CHANGED_BLOCKS);

    @Test
    void a_machine_that_may_not_be_read_may_track_what_the_driver_cannot() {
        assertThat(backup(cluster()).verdict()).isEqualTo(Verdict.DENIED);
        assertThat(backup(cluster().unreadable(Kind.VM, Unreadable.FORBIDDEN)).verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void of_a_claim_that_no_machine_was_seen_to_have_the_driver_is_told_where_both_are_open() {
        Decision open = Advisor.of(Profile.kubernetes())
                .over(
                        cluster()
                                .unreadable(Kind.VM, Unreadable.FORBIDDEN)
                                .unreadable(Kind.METADATA_SERVICE, Unreadable.FORBIDDEN)
                                .build(),
                        FactSet.none())
                .decide(request());
        assertThat(open.findings())
                .extracting(finding -> finding.code().value())
                .contains("CHANGED_BLOCKS_SUPPORT_UNKNOWN");
    }

    private static Decision backup(Inventory.Builder seen) {
        return Advisor.of(Profile.kubernetes())
                .over(seen.build(), FactSet.of("pack", Trust.CURATED, UNABLE))
                .decide(request());
    }

    private static Request request() {
        return Request.backup(ClaimRef.of("vms", "data")).using(BackupMethod.CHANGED_BLOCK);
    }

    private static Inventory.Builder cluster() {
        return Inventory.builder()
                .add(Claim.builder().name("vms", "data").bound("pv").build())
                .add(Volume.builder()
                        .name("pv")
                        .csi(ACME.value(), "h")
                        .boundTo("vms", "data")
                        .build())
                .assumeComplete();
    }
}
