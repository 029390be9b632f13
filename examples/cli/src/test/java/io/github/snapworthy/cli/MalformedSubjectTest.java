package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims and machines that could not be read are among the subjects: a report is no better for what it leaves out. */
class MalformedSubjectTest extends BadInput {
    private static final String ODD =
            CLAIM + "---\n" + CLAIM.replace("name: good", "name: odd").replace("Bound", "Odd");
    private static final String MACHINE = """
            apiVersion: kubevirt.io/v1
            kind: VirtualMachine
            metadata: {name: box, namespace: apps}
            spec: 5
            """;

    @Test
    void an_odd_claim_is_decided_beside_a_good_one() {
        Run run = Run.onInput(ODD, "--operation=snapshot");

        assertThat(run.verdicts()).containsExactly("pvc/apps/good snapshot UNKNOWN", "pvc/apps/odd snapshot UNKNOWN");
        assertThat(run.codes()).contains("CLAIM_UNREADABLE");
        assertThat(run.problems()).singleElement().asString().contains("expected Pending, Bound or Lost");
    }

    @Test
    void an_odd_claim_is_enough_for_fail_on() {
        Run run = Run.onInput(CLAIM.replace("Bound", "Odd"), "--fail-on=unknown", "--assume-complete");

        assertThat(run.code()).isEqualTo(2);
        assertThat(Run.onInput(ODD, "--fail-on=unknown").code()).isEqualTo(1);
    }

    @Test
    void an_odd_machine_is_decided_too() {
        Run run = Run.onInput(CLAIM + "---\n" + MACHINE, "--operation=snapshot", "--assume-complete");

        assertThat(run.verdicts()).contains("vm/apps/box snapshot UNKNOWN");
        assertThat(run.codes()).contains("FACT_UNREADABLE").doesNotContain("VM_MISSING", "NOTHING_TO_PROTECT");
    }

    /** Its labels are not known, and so whether it is meant. */
    @ParameterizedTest
    @ValueSource(strings = {"--selector=app=x", "--namespace=apps"})
    void an_odd_claim_may_be_among_those_selected(String option) {
        assertThat(Run.onInput(ODD, "--operation=snapshot", option).verdicts())
                .contains("pvc/apps/odd snapshot UNKNOWN");
    }

    @Test
    void an_odd_claim_of_another_namespace_is_not_selected() {
        assertThat(Run.onInput(ODD, "--namespace=other").verdicts()).isEmpty();
    }

    @Test
    void an_odd_claim_that_is_named_is_decided_once() throws IOException {
        file("odd.yaml", ODD);

        assertThat(check(folder, "--operation=snapshot", "--subject=pvc/apps/odd")
                        .verdicts())
                .containsExactly("pvc/apps/odd snapshot UNKNOWN");
    }

    @Test
    void of_a_kind_that_counts_as_unreadable_there_is_no_subject() {
        assertThat(Run.onInput(ODD, "--unreadable=PersistentVolumeClaim").verdicts())
                .isEmpty();
    }

    @Test
    void what_decides_nothing_is_no_subject() {
        Run run = Run.onInput(CLAIM + "---\napiVersion: v1\nkind: PersistentVolume\nmetadata: {name: pv-1}\nspec: 5\n");

        assertThat(run.verdicts()).hasSize(2);
    }
}
