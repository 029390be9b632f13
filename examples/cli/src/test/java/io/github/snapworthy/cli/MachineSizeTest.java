package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sizes and modes are not decided for machines, nor MAC addresses for restores of KubeVirt: they are refused, for an
 * answer that ignores them would be wrong.
 */
class MachineSizeTest {
    @ParameterizedTest
    @CsvSource({
        "clone, vm/apps/db, size=1Gi",
        "clone, vm/apps/db, volume-mode=Block",
        "restore, virtualmachinesnapshot/apps/db, size=1Gi",
        "restore, virtualmachinebackup/apps/db, volume-mode=Block",
        "restore, virtualmachinesnapshot/apps/db, keep-mac=true"
    })
    void they_are_refused(String operation, String subject, String option) {
        Run run = Run.of("check", "--operation", operation, "--subject", subject, "--option", option);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("option " + option.split("=")[0] + " is not decided for VirtualMachine");
    }
}
