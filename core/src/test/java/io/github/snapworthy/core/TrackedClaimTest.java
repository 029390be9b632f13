package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A backup of changed blocks of a claim for itself: the machine that has it may track them, seen or not. */
class TrackedClaimTest {
    private static final ClaimRef CLAIM = ClaimRef.of("vms", "db-data");

    @Test
    void the_machine_that_has_the_claim_tracks_its_blocks() {
        Decision decision = decide(cluster()
                .add(machine().changeTracking("Enabled").build())
                .add(instance())
                .assumeComplete());
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.method()).contains(BackupMethod.CHANGED_BLOCK);
    }

    @Test
    void a_machine_that_does_not_run_makes_it_wait() {
        Decision decision = decide(
                cluster().add(machine().changeTracking("Enabled").build()).assumeComplete());
        assertThat(codes(decision)).containsExactly(Code.of("VM_NOT_RUNNING"));
    }

    @Test
    void without_a_machine_the_driver_alone_counts() {
        assertThat(codes(decide(cluster().assumeComplete())))
                .containsExactly(Code.of("DRIVER_LACKS_CHANGED_BLOCKS"), Code.of("METADATA_SERVICE_MISSING"));
    }

    @Test
    void a_machine_that_must_not_be_read_may_track_them() {
        Decision decision = decide(cluster()
                .add(instance())
                .unreadable(Kind.VM, Unreadable.FORBIDDEN)
                .assumeComplete());
        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(codes(decision)).containsExactly(Code.of("FACT_UNREADABLE"));
    }

    @Test
    void an_instance_whose_machine_is_gone_tracks_nothing() {
        assertThat(codes(decide(cluster().add(instance()).assumeComplete())))
                .containsExactly(Code.of("CHANGE_TRACKING_DISABLED"));
    }

    private static ImmutableList<Code> codes(Decision decision) {
        return decision.blockers().stream().map(Finding::code).collect(ImmutableList.toImmutableList());
    }

    private static VirtualMachine.Builder machine() {
        return VirtualMachine.builder().name("vms", "db").addDisks(VmDisk.ofClaim("root", CLAIM.name()));
    }

    private static VmInstance instance() {
        return VmInstance.builder()
                .name("vms", "db")
                .active(true)
                .node(Optional.of("node-1"))
                .addDisks(VmDisk.ofClaim("root", CLAIM.name()))
                .build();
    }

    private static Inventory.Builder cluster() {
        return Inventory.builder()
                .add(Claim.builder().name("vms", CLAIM.name()).bound("pv-1").build())
                .add(Volume.builder().name("pv-1").csi("csi.acme.example", "h").build());
    }

    private static Decision decide(Inventory.Builder seen) {
        FactSet facts = FactSet.of(
                "pack",
                Trust.CURATED,
                Facts.of(DriverName.of("csi.acme.example")).refuses(Capability.CHANGED_BLOCKS));
        return Advisor.of(Profile.kubevirt()).over(seen.build(), facts).decide(Request.backup(CLAIM));
    }
}
