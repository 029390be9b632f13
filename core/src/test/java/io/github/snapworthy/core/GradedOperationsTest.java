package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.internal.words.CopyCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A grade of consistency is told of what makes a copy: an attachment or an expansion makes none. */
class GradedOperationsTest {
    private static final ClaimRef CLAIM = ClaimRef.of("vms", "data");
    private static final VmRef VM = VmRef.of("vms", "db");

    private static final Situation NOW = Advisor.of(Profile.kubernetes())
            .over(
                    Inventory.builder()
                            .add(Claim.builder()
                                    .name("vms", "data")
                                    .storageClass("fast")
                                    .bound("pv-1")
                                    .build())
                            .add(VirtualMachine.builder().name("vms", "db").build())
                            .assumeComplete()
                            .build(),
                    FactSet.none());

    @Test
    void copies_have_a_grade() {
        for (Request request : List.of(Request.snapshot(CLAIM), Request.backup(CLAIM), Request.clone(CLAIM))) {
            assertThat(NOW.decide(request).consistency()).contains(Consistency.OFFLINE);
        }
    }

    @Test
    void attachments_and_expansions_have_none() {
        assertThat(NOW.decide(Request.attach(CLAIM).to(VM)).consistency()).isEmpty();
        assertThat(NOW.decide(Request.expand(CLAIM).to(Bytes.gib(9))).consistency())
                .isEmpty();
    }

    @Test
    void a_bus_is_refused_for_a_stopped_machine_without_a_word_of_running() {
        Decision decision = NOW.decide(Request.attach(CLAIM).to(VM).on(Bus.SATA));

        assertThat(decision.findings())
                .filteredOn(finding -> finding.code().equals(CopyCode.BUS_NOT_HOTPLUGGABLE.code()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("An attachment is a hot-plug, and the bus sata takes none."));
    }
}
