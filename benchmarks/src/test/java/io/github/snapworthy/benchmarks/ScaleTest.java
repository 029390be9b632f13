package io.github.snapworthy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The benchmarks of size and of reading measure what they say. */
class ScaleTest {
    @ParameterizedTest
    @EnumSource
    void a_dump_is_read_to_its_end_by_both(DumpFormat format) throws Exception {
        LoadBenchmark loading = new LoadBenchmark();
        loading.claims = 30;
        loading.format = format;
        loading.prepare();
        Inventory seen = loading.inventoryOfDump();
        assertThat(seen.count(Kind.CLAIM)).isEqualTo(30);
        assertThat(seen.count(Kind.VOLUME)).isEqualTo(30);
        assertThat(loading.bareParser()).isGreaterThan(30 * 100);
        loading.close();
    }

    @Test
    void both_formats_hold_the_same_cluster() throws Exception {
        Inventory[] seen = new Inventory[2];
        for (DumpFormat format : DumpFormat.values()) {
            LoadBenchmark loading = new LoadBenchmark();
            loading.claims = 3;
            loading.format = format;
            loading.prepare();
            seen[format.ordinal()] = loading.inventoryOfDump();
            loading.close();
        }
        for (Kind kind : new Kind[] {Kind.CLAIM, Kind.VOLUME}) {
            assertThat(seen[0].refs(kind))
                    .hasSize(3)
                    .allSatisfy(ref -> assertThat(seen[0].find(ref)).isEqualTo(seen[1].find(ref)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void a_machine_has_as_many_disks_and_may_be_snapshotted(int disks) {
        MachineBenchmark machines = new MachineBenchmark();
        machines.disks = disks;
        machines.prepare();
        for (int i = 0; i < 20; i++) {
            Decision decision = machines.snapshotOfLargeMachine();
            assertThat(decision.disks()).hasSize(disks);
            assertThat(decision.verdict()).isNotEqualTo(Verdict.DENIED);
        }
    }

    @Test
    void threads_share_the_questions_and_change_no_answer() throws Exception {
        long[] allowed = new long[2];
        for (int threads = 1; threads <= 2; threads++) {
            WholeRunBenchmark run = new WholeRunBenchmark();
            run.claims = 101;
            run.threads = threads;
            run.proven = true;
            run.prepare();
            allowed[threads - 1] = run.everyOperationOnEveryClaim();
            run.close();
        }
        assertThat(allowed[0]).isEqualTo(allowed[1]).isGreaterThan(101);
    }

    @Test
    void one_update_changes_one_decision() {
        UpdateBenchmark updates = new UpdateBenchmark();
        updates.claims = 20;
        updates.prepare();
        assertThat(updates.oneUpdate()).hasSize(1);
        assertThat(updates.fullRecomputation().decisions()).hasSize(20);
    }

    @Test
    void the_layout_of_an_inventory_can_be_counted() throws Exception {
        LayoutBenchmark layout = new LayoutBenchmark();
        layout.claims = 100;
        layout.prepare();
        LayoutBenchmark.Counted counted = new LayoutBenchmark.Counted();
        assertThat(layout.layoutOfInventory(counted))
                .isEqualTo(counted.layoutBytesPerClaim)
                .isGreaterThan(100);
    }
}
