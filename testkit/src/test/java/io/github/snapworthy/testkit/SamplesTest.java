package io.github.snapworthy.testkit;

import static io.github.snapworthy.testkit.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Verdict;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {
    private static final Set<String> TESTED = new HashSet<>();

    @ParameterizedTest
    @CsvSource({
        "kubernetes, ALLOWED, ''",
        "harvester, ALLOWED, ''",
        "harvesterWithOtherStorage, ALLOWED, ''",
        "pendingClaim, WAIT, CLAIM_PENDING",
        "volumeOfNfs, DENIED, VOLUME_NOT_CSI",
        "missingClass, DENIED, SNAPSHOT_CLASS_NONE",
        "backupOnlyClass, DENIED, SNAPSHOT_CLASS_WRONG_PURPOSE",
        "unreadableClasses, UNKNOWN, SNAPSHOT_CLASSES_UNREADABLE",
        "unknownDriver, ALLOWED, ''",
        "contestedDriver, UNKNOWN, SNAPSHOT_SUPPORT_CONFLICTS",
        "machineWithTwoDisks, ALLOWED, ''",
        "machineWithHostDisk, DENIED, DISK_EXCLUDED",
        "runningMachine, ALLOWED, ''",
        "migratingMachine, WAIT, VM_MIGRATING"
    })
    void each_sample_gives_the_verdict_that_it_names(String name, Verdict verdict, String blocker) throws Exception {
        Scenario sample = (Scenario) Samples.class.getMethod(name).invoke(null);
        assertThat(sample.decide().verdict()).isEqualTo(verdict);
        assertThat(sample.decide().blockers())
                .extracting(finding -> finding.code().value())
                .containsExactly(blocker.isEmpty() ? new String[0] : new String[] {blocker});
        TESTED.add(name);
    }

    @AfterAll
    static void no_sample_was_missed() {
        assertThat(TESTED)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Samples.class.getMethods())
                        .filter(method -> method.getReturnType() == Scenario.class)
                        .map(Method::getName)
                        .toList());
    }

    @Test
    void samples_show_more_than_their_verdict() {
        assertThat(Samples.machineWithTwoDisks().decide()).hasFinding("VOLUMES_NOT_ATOMIC");
        assertThat(Samples.runningMachine().decide().consistency()).contains(Consistency.QUIESCED);
        Scenario unknown = Samples.unknownDriver();
        assertThat(unknown.under(unknown.profile().atLeast(Trust.STATED)).decide())
                .isUnknown()
                .hasBlocker("ASSURANCE_TOO_LOW");
    }

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
