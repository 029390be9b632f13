package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.Volume;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Law 7 counts of a disk that is left out what is its own, not what another disk on the same claim lacks. */
class MeetTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");

    @Test
    void a_dump_on_the_claim_of_a_covered_disk_takes_nothing_from_it() {
        Scenario scenario = machine();
        Decision decision = scenario.decide();

        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.disks()).extracting(disk -> disk.covered()).containsExactly(true, false);
        assertThat(decision.findings()).anyMatch(finding -> finding.method().isPresent());
        assertThat(Laws.meet(one -> Answer.of(one.decide()), scenario)).isEmpty();
    }

    /** A node agent reads the files; only the other method, which the driver lacks, has findings. */
    private static Scenario machine() {
        VmDisk dump = new VmDisk("dump", VmDisk.Source.MEMORY_DUMP, Optional.of("data"), VmDisk.Sharing.EXCLUSIVE);
        return Scenario.builder()
                .profile(Profile.kubernetes())
                .marks(Marks.of(Observation.ASSUMED))
                .addObjects(
                        VirtualMachine.builder()
                                .name("apps", "db")
                                .addDisks(VmDisk.ofClaim("root", "data"), dump)
                                .build(),
                        Claim.builder().name("apps", "data").bound("pv-1").build(),
                        Volume.builder()
                                .name("pv-1")
                                .csi(ACME.value(), "h")
                                .boundTo("apps", "data")
                                .build(),
                        Pod.builder()
                                .name("apps", "launcher")
                                .phase(Pod.Phase.RUNNING)
                                .addClaims("data")
                                .build())
                .request(Request.backup(VmRef.of("apps", "db")).using(BackupMethod.FILE_SYSTEM, BackupMethod.DRIVER))
                .build();
    }
}
