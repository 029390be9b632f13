package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every law can fail: it is put to a host that breaks it, in the way in which suites of hosts run it. */
class LawsCanFailThorough {
    private static final int READABLE = 12;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "SharedPrecondition, law 1 (non-interference), law_1_what_an_operation_does_not_read_never_changes_it",
        "CountsSources, law 2 (agreeing facts), law_2_a_source_that_agrees_changes_no_verdict",
        "TakesForbiddenForEmpty, law 2 (lost observations),"
                + " law_2_what_becomes_unreadable_leaves_the_verdict_or_makes_it_unknown",
        "MissesTheDriver, law 2 (lost refutations), law_2_what_can_only_refute_is_never_missed",
        "MistakesProofs, law 3 (truth monotonicity), law_3_mending_one_thing_makes_nothing_worse",
        "BlamesEverything, law 4 (sound and minimal reasons),"
                + " law_4_the_blockers_are_what_has_to_be_repaired_and_no_more",
        "Promises, law 6 (sufficient remedies), law_6_a_sufficient_remedy_suffices",
        "HopefulList, law 10 (one decision), law_10_every_reader_gives_the_same_answer",
        "MissesUpdates, law 10 (incremental update), law_10_the_way_to_a_cluster_does_not_matter",
        "LooksAtItsSubject, law 10 (dependencies), law_10_what_an_answer_does_not_depend_on_never_changes_it",
        "TakesTheFirstClass, law 5 (order independence), law_5_order_never_matters",
        "ForgetsDisks, law 7 (meet), law_7_a_machine_is_as_good_as_its_worst_part",
        "NeedsEveryMethod, law 7a (further methods), law_7a_one_more_method_makes_nothing_worse",
        "ParsesBlindly, law 8 (totality), law_8_nothing_makes_it_throw",
        "Alternates, law 9 (determinism), law_9_the_same_facts_give_the_same_answer"
    })
    void a_host_that_breaks_a_law_fails_its_property(String mutant, String law, String property) {
        assertThat(failures(mutant, property))
                .singleElement()
                .asString()
                .startsWith(law + " is broken for ")
                .contains("in the scenario")
                .contains("\n# snapworthy check FILE ")
                .contains("kind: DriverOverrides");
    }

    @Test
    void the_seed_bug_is_shown_by_a_cluster_that_a_person_can_read() {
        String failure = run("SharedPrecondition", "law_1_what_an_operation_does_not_read_never_changes_it")
                .shrinking()
                .failures(folder)
                .get(0);

        assertThat(failure).contains("SnapshotRequest").contains("data-").contains("BACKUP");
        assertThat(failure.lines().filter(line -> line.startsWith("  object: ")))
                .hasSizeLessThan(READABLE);
    }

    private List<String> failures(String mutant, String property) {
        return run(mutant, property).failures(folder);
    }

    private static JqwikRun run(String mutant, String property) {
        Class<?> host = Arrays.stream(Mutants.class.getDeclaredClasses())
                .filter(one -> one.getSimpleName().equals(mutant))
                .findFirst()
                .orElseThrow();
        return JqwikRun.of(host, property, Scenario.class);
    }
}
