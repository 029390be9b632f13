package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a clone of a machine leaves out is said once: of each method, or, of state outside the disks, of the machine. */
class CloneLeavesOutTest {
    private static final Code DISK_EXCLUDED = Code.of("DISK_EXCLUDED");
    private static final Code STATE_NOT_PORTABLE = Code.of("STATE_NOT_PORTABLE");
    private static final VmRef MACHINE = VmRef.of("vms", "db");
    private static final Facts ABLE = MachineCopies.LONGHORN.supports(Capability.CLONE);

    @Test
    void a_disk_without_a_claim_denies_each_method() {
        for (Profile profile : List.of(Profile.kubernetes(), Profile.kubevirt(), Profile.harvester())) {
            Decision decision = cloned(profile, VmDisk.of("host", VmDisk.Source.HOST_DISK));

            assertThat(of(decision, DISK_EXCLUDED))
                    .hasSameSizeAs(decision.methods())
                    .allSatisfy(finding -> assertThat(finding.method()).isPresent());
            assertThat(decision.methods()).isNotEmpty().allSatisfy(method -> {
                assertThat(method.verdict()).isEqualTo(Verdict.DENIED);
                assertThat(method.findings()).extracting(Finding::code).contains(DISK_EXCLUDED);
            });
            assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
            assertThat(decision.coverage()).contains(Coverage.PARTIAL);
            assertThat(decision.blockers())
                    .singleElement()
                    .satisfies(blocker -> assertThat(blocker.code()).isEqualTo(DISK_EXCLUDED));
        }
    }

    @Test
    void a_disk_that_only_the_instance_has_denies_each_method() {
        Inventory.Builder plugged = MachineCopies.cluster()
                .add(VmInstance.builder()
                        .name("vms", "db")
                        .addDisks(VmDisk.ofClaim("root", "db-root"), VmDisk.ofClaim("plugged", "db-more"))
                        .build());
        assertThat(of(decide(Profile.kubevirt(), plugged), DISK_EXCLUDED))
                .extracting(finding -> finding.method().orElseThrow())
                .containsExactlyInAnyOrder(CloneMethod.values());
    }

    @Test
    void where_there_is_no_method_it_is_said_of_the_machine() {
        Decision decision = decide(
                Profile.harvester(),
                with(VmDisk.of("host", VmDisk.Source.HOST_DISK)),
                Request.clone(MACHINE).using(CloneMethod.COPY));
        assertThat(decision.methods()).isEmpty();
        assertThat(of(decision, DISK_EXCLUDED))
                .singleElement()
                .satisfies(finding -> assertThat(finding.method()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"TPM_STATE", "EFI_STATE"})
    void state_outside_the_disks_is_said_once(VmDisk.Source state) {
        for (Profile profile : List.of(Profile.kubernetes(), Profile.kubevirt(), Profile.harvester())) {
            Decision decision = cloned(profile, VmDisk.of("state", state));

            assertThat(of(decision, STATE_NOT_PORTABLE)).hasSize(1);
            assertThat(of(decision, DISK_EXCLUDED)).isEmpty();
            assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
            assertThat(decision.coverage()).contains(Coverage.PARTIAL);
            assertThat(decision.disks().get(1).code()).isEqualTo(Optional.of(STATE_NOT_PORTABLE));
        }
    }

    @Test
    void a_snapshot_says_of_state_that_it_is_left_out() {
        Decision decision = decide(
                Profile.kubernetes(), with(VmDisk.of("state", VmDisk.Source.TPM_STATE)), Request.snapshot(MACHINE));
        assertThat(of(decision, DISK_EXCLUDED)).hasSize(1);
        assertThat(decision.disks().get(1).code()).isEqualTo(Optional.of(DISK_EXCLUDED));
    }

    private static List<Finding> of(Decision decision, Code code) {
        return decision.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    private static Decision cloned(Profile profile, VmDisk more) {
        return decide(profile, with(more));
    }

    private static Inventory.Builder with(VmDisk more) {
        return MachineCopies.cluster()
                .add(MachineCopies.machine().addDisks(more).build());
    }

    private static Decision decide(Profile profile, Inventory.Builder seen) {
        return decide(profile, seen, Request.clone(MACHINE));
    }

    private static Decision decide(Profile profile, Inventory.Builder seen, Request request) {
        return Advisor.of(profile)
                .over(seen.assumeComplete().build(), FactSet.of("test", Trust.CURATED, ABLE))
                .decide(request);
    }
}
