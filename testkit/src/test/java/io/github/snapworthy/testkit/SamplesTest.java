package io.github.snapworthy.testkit;

import static io.github.snapworthy.testkit.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Request;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void kubernetes_allows_a_snapshot() {
        assertThat(Samples.kubernetes().decide()).isAllowed().hasSnapshotClass("acme-snap");
    }

    @Test
    void harvester_allows_a_snapshot_and_a_backup() {
        assertThat(Samples.harvester().decide()).isAllowed().hasSnapshotClass("longhorn-snap");
        assertThat(Samples.harvester().asking(Request.backup(Samples.MACHINE)).decide())
                .isAllowed()
                .hasSnapshotClass("longhorn-bak");
    }

    @Test
    void other_storage_can_be_snapshotted_and_not_backed_up() {
        Scenario scenario = Samples.harvesterWithOtherStorage();
        Decision backup = scenario.asking(Request.backup(Samples.MACHINE)).decide();

        assertThat(scenario.decide()).isAllowed().hasSnapshotClass("acme-snap");
        assertThat(backup).isDenied().hasFinding("BACKUP_TARGET_MISSING");
        assertThat(Laws.nonInterference(one -> Answer.of(one.decide()), scenario))
                .isEmpty();
    }

    @Test
    void the_seed_bug_denies_it_and_breaks_law_1() {
        Scenario scenario = Samples.harvesterWithOtherStorage().asking(Request.snapshot(Samples.CLAIM));
        Decider bug = new Mutants.SharedPrecondition();

        assertThat(scenario.decide()).isAllowed();
        assertThat(bug.answer(scenario).decision().orElseThrow()).isDenied().hasBlocker("BACKUP_TARGET_MISSING");
        assertThat(Laws.nonInterference(bug, scenario)).isPresent();
    }
}
