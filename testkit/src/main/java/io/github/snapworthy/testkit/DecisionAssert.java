package io.github.snapworthy.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.ChosenBy;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.Coverage;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DiskOutcome;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.MethodOutcome;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;

/**
 * AssertJ assertions on a decision:
 *
 * <pre>{@code
 * assertThat(decision).isDenied().hasBlocker("SNAPSHOT_CLASS_NOT_CONFIGURED").about(claim);
 * }</pre>
 *
 * <p>A failure shows the decision with all its findings. Not thread-safe.
 */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {
    private DecisionAssert(Decision actual) {
        super(actual, DecisionAssert.class);
        as("%s, with the findings %s", actual, actual == null ? List.of() : actual.findings());
    }

    /** Begins assertions on that decision, which has to be there; to be imported statically. */
    public static DecisionAssert assertThat(Decision actual) {
        return new DecisionAssert(actual).isNotNull();
    }

    /** The verdict is ALLOWED. */
    @CanIgnoreReturnValue
    public DecisionAssert isAllowed() {
        return hasVerdict(Verdict.ALLOWED);
    }

    /** The verdict is WAIT. */
    @CanIgnoreReturnValue
    public DecisionAssert isWaiting() {
        return hasVerdict(Verdict.WAIT);
    }

    /** The verdict is UNKNOWN. */
    @CanIgnoreReturnValue
    public DecisionAssert isUnknown() {
        return hasVerdict(Verdict.UNKNOWN);
    }

    /** The verdict is DENIED. */
    @CanIgnoreReturnValue
    public DecisionAssert isDenied() {
        return hasVerdict(Verdict.DENIED);
    }

    /** The verdict is that one. */
    @CanIgnoreReturnValue
    public DecisionAssert hasVerdict(Verdict verdict) {
        return expect("verdict", verdict, Optional.of(actual.verdict()));
    }

    /** That snapshot class was chosen. */
    @CanIgnoreReturnValue
    public DecisionAssert hasSnapshotClass(String name) {
        return expect("snapshot class", name, actual.snapshotClass().map(SnapshotClassChoice::name));
    }

    /** No snapshot class was chosen, or disks have different ones. */
    @CanIgnoreReturnValue
    public DecisionAssert hasNoSnapshotClass() {
        return expectNone("snapshot class", actual.snapshotClass().map(SnapshotClassChoice::name));
    }

    /** The snapshot class was chosen by that step. */
    @CanIgnoreReturnValue
    public DecisionAssert hasClassChosenBy(ChosenBy step) {
        return expect("class chosen by", step, actual.snapshotClass().map(SnapshotClassChoice::chosenBy));
    }

    /** The result will have that grade of consistency. */
    @CanIgnoreReturnValue
    public DecisionAssert hasConsistency(Consistency grade) {
        return expect("consistency", grade, actual.consistency());
    }

    /** The machine is covered as far as that. */
    @CanIgnoreReturnValue
    public DecisionAssert hasCoverage(Coverage coverage) {
        return expect("coverage", coverage, actual.coverage());
    }

    /** The lowest trust that it rests on is that one. */
    @CanIgnoreReturnValue
    public DecisionAssert hasAssurance(Trust trust) {
        return expect("assurance", trust, actual.assurance());
    }

    /** That backup method was chosen. */
    @CanIgnoreReturnValue
    public DecisionAssert hasMethod(BackupMethod method) {
        return expect("method", method, actual.method());
    }

    /** No backup method was chosen: it is denied, disks have different ones, or there is none to choose. */
    @CanIgnoreReturnValue
    public DecisionAssert hasNoMethod() {
        return expectNone("method", actual.method());
    }

    /** That method was considered, and would give that verdict. */
    @CanIgnoreReturnValue
    public DecisionAssert hasMethod(BackupMethod method, Verdict verdict) {
        return expect(
                "verdict of method " + method,
                verdict,
                actual.methods().stream()
                        .filter(outcome -> outcome.method() == method)
                        .map(MethodOutcome::verdict)
                        .findFirst());
    }

    /** Begins assertions on a disk; there has to be one of that name. */
    public DiskAssert disk(String name) {
        List<DiskOutcome> found =
                actual.disks().stream().filter(disk -> disk.name().equals(name)).toList();
        if (found.isEmpty()) {
            failWithMessage("Expected a disk %s but there were only %s", name, actual.disks());
        }
        return new DiskAssert(found.get(0), this);
    }

    /** The findings have these codes and no others, advice included. */
    @CanIgnoreReturnValue
    public DecisionAssert hasOnlyFindings(String... codes) {
        return expectCodes("findings", actual.findings(), codes);
    }

    /** What has to be repaired has these codes and no others; none for what is allowed. */
    @CanIgnoreReturnValue
    public DecisionAssert hasOnlyBlockers(String... codes) {
        return expectCodes("blockers", actual.blockers(), codes);
    }

    /** No finding has that code, not even as advice. */
    @CanIgnoreReturnValue
    public DecisionAssert hasNoFinding(String code) {
        return expectNone(
                "finding " + code,
                actual.findings().stream()
                        .filter(finding -> finding.code().is(code))
                        .findFirst());
    }

    /** A finding with that code has to be repaired before the operation is allowed. */
    @CanIgnoreReturnValue
    public FindingsAssert hasBlocker(String code) {
        return FindingsAssert.of(actual.blockers(), "blocker", code, this);
    }

    /** A finding has that code, be it mere advice. */
    @CanIgnoreReturnValue
    public FindingsAssert hasFinding(String code) {
        return FindingsAssert.of(actual.findings(), "finding", code, this);
    }

    private DecisionAssert expect(String what, Object expected, Optional<?> found) {
        if (!found.equals(Optional.of(expected))) {
            failWithMessage(
                    "Expected the %s %s but it was %s", what, expected, found.isPresent() ? found.get() : "none");
        }
        return this;
    }

    private DecisionAssert expectNone(String what, Optional<?> found) {
        found.ifPresent(other -> failWithMessage("Expected no %s but there is %s", what, other));
        return this;
    }

    private DecisionAssert expectCodes(String what, Collection<Finding> found, String... codes) {
        Set<String> present = new TreeSet<>();
        found.forEach(finding -> present.add(finding.code().value()));
        if (!present.equals(new TreeSet<>(List.of(codes)))) {
            failWithMessage("Expected only the %s %s but they were %s", what, List.of(codes), present);
        }
        return this;
    }
}
