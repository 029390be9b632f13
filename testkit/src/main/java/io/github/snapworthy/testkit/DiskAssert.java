package io.github.snapworthy.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.DiskOutcome;
import io.github.snapworthy.core.Verdict;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what becomes of one disk of a machine. Not thread-safe. */
public final class DiskAssert extends AbstractAssert<DiskAssert, DiskOutcome> {
    private final DecisionAssert decision;

    DiskAssert(DiskOutcome actual, DecisionAssert decision) {
        super(actual, DiskAssert.class);
        this.decision = decision;
        as(decision.descriptionText());
    }

    /** The result will hold it. */
    @CanIgnoreReturnValue
    public DiskAssert isCovered() {
        if (!actual.covered()) {
            failWithMessage("Expected the disk %s to be covered but it is left out: %s", actual.name(), actual);
        }
        return this;
    }

    /** The result will not hold it, for the reason of that code. */
    @CanIgnoreReturnValue
    public DiskAssert isLeftOut(String code) {
        if (actual.covered() || !actual.code().equals(Optional.of(Code.of(code)))) {
            failWithMessage("Expected the disk %s to be left out by %s but it is %s", actual.name(), code, actual);
        }
        return this;
    }

    /** It is covered, and alone it would have that verdict. */
    @CanIgnoreReturnValue
    public DiskAssert hasVerdict(Verdict verdict) {
        return expect("verdict", verdict, actual.verdict());
    }

    /** It has that snapshot class. */
    @CanIgnoreReturnValue
    public DiskAssert hasSnapshotClass(String name) {
        return expect("snapshot class", name, actual.snapshotClass());
    }

    /** It has that backup method. */
    @CanIgnoreReturnValue
    public DiskAssert hasMethod(BackupMethod method) {
        return expect("method", method, actual.method());
    }

    /** It is on that claim. */
    @CanIgnoreReturnValue
    public DiskAssert isOnClaim(String name) {
        return expect("claim", name, actual.claim());
    }

    /** Goes on with the decision. */
    public DecisionAssert and() {
        return decision;
    }

    private DiskAssert expect(String what, Object expected, Optional<?> found) {
        if (!found.equals(Optional.of(expected))) {
            failWithMessage(
                    "Expected the disk %s to have the %s %s but it was %s",
                    actual.name(), what, expected, found.isPresent() ? found.get() : "none");
        }
        return this;
    }
}
