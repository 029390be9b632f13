package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Group snapshots on the command line. */
class GroupSnapshotCommandTest {
    @Test
    void a_set_is_named_as_it_is_typed_sorted_and_once() {
        Run run = Run.of("check", "--operation", "group-snapshot", "--subject", "pvcs/apps/db-root,db-data,db-root");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("pvcs/apps/db-data,db-root");
    }

    @Test
    void by_default_every_machine_is_asked_and_no_claim() {
        Run run = Run.of("check", "--operation", "group-snapshot");

        assertThat(run.out()).contains("vm/apps/db").doesNotContain("pvc/", "pvcs/");
    }

    @Test
    void json_names_a_set_by_a_kind_of_its_own() {
        Run run = Run.of("check", "--operation", "group-snapshot", "--subject", "pvcs/apps/a,b", "-o", "json");

        assertThat(run.out()).contains("\"kind\": \"PersistentVolumeClaimSet\"", "\"name\": \"a,b\"");
    }

    @Test
    void a_comparison_refuses_a_set_in_words() {
        Run run = Run.of("compare", "--subject", "pvcs/apps/a,b");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is no subject of compare; expected pvc or vm");
    }

    @Test
    void a_comparison_refuses_the_operation_in_words() {
        Run run = Run.of("compare", "--operation", "group-snapshot");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("operation group-snapshot means nothing for compare");
    }
}
