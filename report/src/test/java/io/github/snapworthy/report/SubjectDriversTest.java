package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.Volume;
import org.junit.jupiter.api.Test;

/** Whose volumes a subject has. */
class SubjectDriversTest {
    private static final Inventory SEEN = Inventory.builder()
            .add(StorageClass.builder()
                    .name("gold")
                    .provisioner("csi.gold.example")
                    .build())
            .add(Volume.builder().name("pv").csi("csi.acme.example", "h").build())
            .add(Claim.builder().name("apps", "bound").bound("pv").build())
            .add(Volume.builder()
                    .name("old")
                    .migratedTo(DriverName.of("ebs.csi.aws.com"))
                    .build())
            .add(Claim.builder().name("apps", "migrated").bound("old").build())
            .add(Claim.builder().name("apps", "young").storageClass("gold").build())
            .add(Claim.builder().name("apps", "lost").storageClass("gone").build())
            .add(VirtualMachine.builder()
                    .name("apps", "db")
                    .addDisks(VmDisk.ofClaim("a", "bound"), VmDisk.ofClaim("b", "young"), VmDisk.ofClaim("c", "none"))
                    .build())
            .build();

    private static Iterable<String> drivers(Subject subject) {
        EligibilityReport report = Reports.builder().addDriversOf(subject, SEEN).build();
        return report.drivers().get(subject.object()).stream()
                .map(DriverName::value)
                .toList();
    }

    @Test
    void a_volume_tells_its_driver_and_a_class_that_of_a_volume_to_come() {
        assertThat(drivers(ClaimRef.of("apps", "bound"))).containsExactly("csi.acme.example");
        assertThat(drivers(ClaimRef.of("apps", "young"))).containsExactly("csi.gold.example");
    }

    @Test
    void a_volume_that_was_migrated_has_the_driver_that_serves_it() {
        assertThat(drivers(ClaimRef.of("apps", "migrated"))).containsExactly("ebs.csi.aws.com");
    }

    @Test
    void a_machine_and_a_set_have_those_of_their_claims() {
        assertThat(drivers(VmRef.of("apps", "db"))).containsExactly("csi.acme.example", "csi.gold.example");
        assertThat(drivers(ClaimSetRef.of("apps", "young", "bound")))
                .containsExactly("csi.acme.example", "csi.gold.example");
    }

    @Test
    void what_is_not_there_has_none() {
        assertThat(drivers(ClaimRef.of("apps", "lost"))).isEmpty();
        assertThat(drivers(ClaimRef.of("apps", "none"))).isEmpty();
        assertThat(drivers(VmRef.of("apps", "none"))).isEmpty();
    }
}
