package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes and modes are decided for each claim of a machine; those of restores stand in the fixtures. */
class MachineSizeTest {
    @ParameterizedTest
    @CsvSource({"size=1Gi, TARGET_TOO_SMALL", "volume-mode=Filesystem, VOLUME_MODE_DIFFERS"})
    void a_clone_is_denied_what_its_claims_cannot_be(String option, String code) {
        Run run = Run.of("check", "--operation", "clone", "--subject", "vm/apps/db", "--option", option, "-o", "json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(code);
    }

    @Test
    void what_is_no_size_is_refused() {
        Run run = Run.of("check", "--operation", "clone", "--subject", "vm/apps/db", "--option", "size=none");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("option size: 'none' is no size");
    }

    @Test
    void a_restore_of_kubevirt_keeps_no_mac_addresses_and_says_so() {
        String snapshot = "virtualmachinesnapshot/apps/db";
        Run run = Run.of("check", "--operation", "restore", "--subject", snapshot, "--option", "keep-mac=true");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("option keep-mac is not decided for restore of VirtualMachine");
    }
}
