package io.github.snapworthy.testkit.internal.contract;

import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.testkit.Samples;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What decisions make of one class: for snapshots, and for backups by the driver.
 *
 * @param stage the stage with the class
 * @param facts what the provider says there
 * @param court where it is decided
 */
record PurposeCheck(Stage stage, Facts facts, Court court) {
    static final String INCOMPLETE = "SNAPSHOT_CLASS_INCOMPLETE";

    private static final String WRONG = "SNAPSHOT_CLASS_WRONG_PURPOSE";
    private static final String LOCAL = "BACKUP_CLASS_IS_LOCAL_SNAPSHOT";

    static PurposeCheck of(Interview provider, Stage stage) {
        return new PurposeCheck(stage, provider.facts(stage.driver(), stage.view()), Court.of(provider));
    }

    /** What is decided otherwise than for a class of that purpose; empty stands for a class that is invalid. */
    Optional<String> flaw(Optional<ClassPurpose> purpose) {
        Effect refusal = Purposes.in(facts).has(ClassPurpose.SNAPSHOT) ? Effect.DENY : Effect.WARN;
        Optional<String> forSnapshots = purpose.equals(Optional.of(ClassPurpose.SNAPSHOT))
                ? Optional.empty()
                : Optional.of(refusal + " " + WRONG);
        Optional<String> forBackups = purpose.equals(Optional.of(ClassPurpose.BACKUP))
                ? Optional.empty()
                : Optional.of("DENY " + (purpose.equals(Optional.of(ClassPurpose.SNAPSHOT)) ? LOCAL : WRONG));
        return differs("a snapshot", snapshot(), forSnapshots).or(() -> differs("a backup", backup(), forBackups));
    }

    private Optional<String> differs(String what, Decision decision, Optional<String> expected) {
        Optional<String> found = remark(decision);
        return found.equals(expected)
                ? Optional.empty()
                : Optional.of(what + " by a class with the parameters "
                        + stage.snapshotClass().parameters() + " gives " + found.orElse("no finding on its purpose")
                        + " instead of " + expected.orElse("none"));
    }

    private static Optional<String> remark(Decision decision) {
        return decision.findings().stream()
                .filter(finding -> is(finding, WRONG) || is(finding, LOCAL))
                .map(finding -> finding.effect() + " " + finding.code())
                .findFirst();
    }

    private static boolean is(Finding finding, String code) {
        return finding.code().value().equals(code);
    }

    /** Whether the class is found incomplete, for whichever purpose it has. */
    boolean isIncomplete() {
        return Stream.of(snapshot(), backup())
                .flatMap(decision -> decision.findings().stream())
                .anyMatch(finding -> is(finding, INCOMPLETE));
    }

    /** Whether the class is asked for completeness at all: one for images, or an invalid one, is refused before. */
    boolean servesSnapshotOrBackup() {
        Optional<ClassPurpose> purpose = Purposes.in(facts).of(stage);
        return purpose.isPresent() && purpose.get() != ClassPurpose.IMAGE;
    }

    private Decision snapshot() {
        return court.decide(stage, facts, Request.snapshot(Samples.CLAIM).withClass("kit-class"));
    }

    private Decision backup() {
        return court.decide(
                stage,
                facts,
                Request.backup(Samples.CLAIM).using(BackupMethod.DRIVER).withClass("kit-class"));
    }
}
