package io.github.snapworthy.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.Verdict;
import java.util.List;
import java.util.Optional;
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

    /** Begins assertions on that decision; to be imported statically. */
    public static DecisionAssert assertThat(Decision actual) {
        return new DecisionAssert(actual);
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

    private DecisionAssert hasVerdict(Verdict verdict) {
        isNotNull();
        if (actual.verdict() != verdict) {
            failWithMessage("Expected the verdict %s but it was %s", verdict, actual.verdict());
        }
        return this;
    }

    /** That snapshot class was chosen. */
    @CanIgnoreReturnValue
    public DecisionAssert hasSnapshotClass(String name) {
        isNotNull();
        Optional<String> chosen = actual.snapshotClass().map(SnapshotClassChoice::name);
        if (!chosen.equals(Optional.of(name))) {
            failWithMessage("Expected the snapshot class %s but it was %s", name, chosen.orElse("none"));
        }
        return this;
    }

    /** No finding has that code, not even as advice. */
    @CanIgnoreReturnValue
    public DecisionAssert hasNoFinding(String code) {
        isNotNull();
        if (!withCode(actual.findings(), code).isEmpty()) {
            failWithMessage("Expected no finding %s", code);
        }
        return this;
    }

    /** A finding with that code has to be repaired before the operation is allowed. */
    @CanIgnoreReturnValue
    public FindingsAssert hasBlocker(String code) {
        isNotNull();
        return some(actual.blockers(), "blocker", code);
    }

    /** A finding has that code, be it mere advice. */
    @CanIgnoreReturnValue
    public FindingsAssert hasFinding(String code) {
        isNotNull();
        return some(actual.findings(), "finding", code);
    }

    private FindingsAssert some(List<Finding> among, String what, String code) {
        List<Finding> found = withCode(among, code);
        if (found.isEmpty()) {
            failWithMessage("Expected a %s %s", what, code);
        }
        return new FindingsAssert(found, this);
    }

    private static List<Finding> withCode(List<Finding> among, String code) {
        Code wanted = Code.of(code);
        return among.stream().filter(finding -> finding.code().equals(wanted)).toList();
    }
}
