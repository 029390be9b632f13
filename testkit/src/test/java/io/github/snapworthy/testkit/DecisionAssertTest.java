package io.github.snapworthy.testkit;

import static io.github.snapworthy.testkit.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.ChosenBy;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.Coverage;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.VmRef;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DecisionAssertTest {
    private final Decision allowed = Samples.kubernetes().decide();
    private final Decision denied = Samples.harvesterWithOtherStorage()
            .without(Kind.SETTING)
            .asking(Request.snapshot(Samples.CLAIM))
            .decide();

    private final Decision backup =
            Samples.harvester().asking(Request.backup(Samples.MACHINE)).decide();
    private final Decision withoutBackup = Samples.harvesterWithOtherStorage()
            .asking(Request.backup(Samples.CLAIM))
            .decide();

    @Test
    void it_passes_for_what_is_so() {
        assertThat(allowed).isAllowed().hasSnapshotClass("acme-snap").hasNoFinding("CLAIM_MISSING");
        assertThat(denied)
                .isDenied()
                .hasBlocker("SNAPSHOT_CLASS_NOT_CONFIGURED")
                .about(Samples.CLAIM)
                .with("driver", "csi.acme.example")
                .and()
                .hasFinding("SNAPSHOT_CLASS_NOT_CONFIGURED")
                .about(Samples.CLAIM.object());
    }

    @Test
    void it_fails_for_another_verdict_and_shows_the_findings() {
        assertFails(() -> assertThat(denied).isAllowed(), "ALLOWED", "DENIED", "SNAPSHOT_CLASS_NOT_CONFIGURED");
        assertFails(() -> assertThat(allowed).isWaiting(), "WAIT");
        assertFails(() -> assertThat(allowed).isUnknown(), "UNKNOWN");
        assertFails(() -> assertThat(allowed).isDenied(), "DENIED");
    }

    @Test
    void it_fails_for_another_class() {
        assertFails(() -> assertThat(allowed).hasSnapshotClass("gold"), "gold", "acme-snap");
        assertFails(() -> assertThat(denied).hasSnapshotClass("acme-snap"), "none");
    }

    @Test
    void it_fails_for_findings_that_are_not_there_or_are_others() {
        assertFails(() -> assertThat(allowed).hasFinding("CLAIM_LOST"), "finding CLAIM_LOST");
        assertFails(() -> assertThat(denied).hasBlocker("CLAIM_LOST"), "blocker CLAIM_LOST");
        assertFails(() -> assertThat(denied).hasNoFinding("SNAPSHOT_CLASS_NOT_CONFIGURED"), "no finding");
        FindingsAssert found = assertThat(denied).hasBlocker("SNAPSHOT_CLASS_NOT_CONFIGURED");
        assertFails(() -> found.about(VmRef.of("apps", "db")), "about VirtualMachine/apps/db");
        assertFails(() -> found.about(ObjectRef.of(Kind.VOLUME, "pv-1")), "about PersistentVolume/pv-1");
        assertFails(() -> found.with("driver", "other"), "with driver 'other'");
    }

    @Test
    void it_tells_how_good_an_allowed_one_is() {
        assertThat(allowed)
                .hasVerdict(Verdict.ALLOWED)
                .hasClassChosenBy(ChosenBy.SOLE_CANDIDATE)
                .hasConsistency(Consistency.OFFLINE)
                .hasAssurance(Trust.CURATED)
                .hasOnlyFindings("PREFER_VM_SNAPSHOT")
                .hasOnlyBlockers();
        assertFails(() -> assertThat(allowed).hasVerdict(Verdict.WAIT), "verdict WAIT", "ALLOWED");
        assertFails(() -> assertThat(allowed).hasClassChosenBy(ChosenBy.REQUEST), "REQUEST", "SOLE_CANDIDATE");
        assertFails(() -> assertThat(denied).hasClassChosenBy(ChosenBy.REQUEST), "REQUEST", "none");
        assertFails(() -> assertThat(allowed).hasConsistency(Consistency.QUIESCED), "QUIESCED", "OFFLINE");
        assertFails(() -> assertThat(allowed).hasAssurance(Trust.VERIFIED), "VERIFIED", "CURATED");
        assertFails(() -> assertThat(allowed).hasNoSnapshotClass(), "no snapshot class", "acme-snap");
    }

    @Test
    void it_tells_codes_and_no_others() {
        assertThat(denied)
                .hasNoSnapshotClass()
                .hasOnlyFindings("SNAPSHOT_CLASS_NOT_CONFIGURED", "PREFER_VM_SNAPSHOT")
                .hasOnlyBlockers("SNAPSHOT_CLASS_NOT_CONFIGURED");
        assertFails(() -> assertThat(denied).hasOnlyFindings("CLAIM_LOST"), "findings", "CLAIM_LOST");
        assertFails(() -> assertThat(denied).hasOnlyBlockers(), "only the blockers []", "NOT_CONFIGURED");
        assertThat(denied).hasFinding("SNAPSHOT_CLASS_NOT_CONFIGURED").withEffect(Effect.DENY);
        FindingsAssert found = assertThat(denied).hasFinding("SNAPSHOT_CLASS_NOT_CONFIGURED");
        assertFails(() -> found.withEffect(Effect.INFO), "of effect INFO");
        assertFails(() -> found.byMethod(BackupMethod.DRIVER), "of method DRIVER");
    }

    @Test
    void it_tells_methods() {
        assertThat(backup).hasMethod(BackupMethod.DRIVER).hasMethod(BackupMethod.DRIVER, Verdict.ALLOWED);
        assertThat(withoutBackup)
                .hasNoMethod()
                .hasFinding("BACKUP_TARGET_MISSING")
                .byMethod(BackupMethod.DRIVER);
        assertFails(() -> assertThat(backup).hasMethod(BackupMethod.FILE_SYSTEM), "FILE_SYSTEM", "DRIVER");
        assertFails(() -> assertThat(backup).hasNoMethod(), "no method", "DRIVER");
        assertFails(() -> assertThat(backup).hasMethod(BackupMethod.DRIVER, Verdict.WAIT), "WAIT", "ALLOWED");
        assertFails(() -> assertThat(backup).hasMethod(BackupMethod.FILE_SYSTEM, Verdict.WAIT), "WAIT", "none");
    }

    @Test
    void it_tells_what_becomes_of_disks() {
        assertThat(backup)
                .hasCoverage(Coverage.FULL)
                .disk("root")
                .isCovered()
                .isOnClaim("data")
                .hasVerdict(Verdict.ALLOWED)
                .hasSnapshotClass("longhorn-bak")
                .hasMethod(BackupMethod.DRIVER)
                .and()
                .isAllowed();
        assertThat(Samples.machineWithHostDisk().decide())
                .hasCoverage(Coverage.PARTIAL)
                .disk("local")
                .isLeftOut("DISK_EXCLUDED");
        assertFails(() -> assertThat(backup).hasCoverage(Coverage.NONE), "NONE", "FULL");
        assertFails(() -> assertThat(backup).disk("other"), "disk other", "root");
        DiskAssert root = assertThat(backup).disk("root");
        assertFails(() -> root.isLeftOut("DISK_EXCLUDED"), "root", "DISK_EXCLUDED");
        assertFails(() -> root.isOnClaim("other"), "claim other", "data");
        assertFails(() -> root.hasVerdict(Verdict.WAIT), "verdict WAIT", "ALLOWED");
        assertFails(() -> root.hasSnapshotClass("gold"), "snapshot class gold", "longhorn-bak");
        assertFails(() -> root.hasMethod(BackupMethod.FILE_SYSTEM), "FILE_SYSTEM", "DRIVER");
        DiskAssert local = assertThat(Samples.machineWithHostDisk().decide()).disk("local");
        assertFails(local::isCovered, "local", "left out");
        assertFails(() -> local.hasVerdict(Verdict.DENIED), "verdict DENIED", "none");
    }

    private static void assertFails(ThrowingCallable assertion, String... words) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContainingAll(words);
    }
}
