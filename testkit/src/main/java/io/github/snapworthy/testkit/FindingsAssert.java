package io.github.snapworthy.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/** Assertions on the findings of one code; each keeps those that it holds for. Not thread-safe. */
public final class FindingsAssert extends AbstractAssert<FindingsAssert, List<Finding>> {
    private final DecisionAssert decision;

    FindingsAssert(List<Finding> actual, DecisionAssert decision) {
        super(actual, FindingsAssert.class);
        this.decision = decision;
        as(decision.descriptionText());
    }

    /** Those of a code, of which there has to be one. */
    static FindingsAssert of(List<Finding> among, String what, String code, DecisionAssert decision) {
        FindingsAssert all = new FindingsAssert(among, decision);
        List<Finding> found =
                among.stream().filter(finding -> finding.code().is(code)).toList();
        if (found.isEmpty()) {
            all.failWithMessage("Expected a %s %s", what, code);
        }
        return new FindingsAssert(found, decision);
    }

    /** One of them is about that object. */
    @CanIgnoreReturnValue
    public FindingsAssert about(ObjectRef subject) {
        return keep(finding -> finding.subject().equals(subject), "about " + subject);
    }

    /** One of them is about that claim or machine. */
    @CanIgnoreReturnValue
    public FindingsAssert about(Subject subject) {
        return about(subject.object());
    }

    /** One of them has that argument. */
    @CanIgnoreReturnValue
    public FindingsAssert with(String argument, String value) {
        return keep(
                finding -> value.equals(finding.arguments().get(argument)), "with " + argument + " '" + value + "'");
    }

    /** One of them has that effect. */
    @CanIgnoreReturnValue
    public FindingsAssert withEffect(Effect effect) {
        return keep(finding -> finding.effect() == effect, "of effect " + effect);
    }

    /** One of them belongs to that method. */
    @CanIgnoreReturnValue
    public FindingsAssert byMethod(BackupMethod method) {
        return keep(finding -> finding.method().equals(Optional.of(method)), "of method " + method);
    }

    /** Goes on with the decision. */
    public DecisionAssert and() {
        return decision;
    }

    private FindingsAssert keep(Predicate<Finding> holds, String what) {
        List<Finding> kept = actual.stream().filter(holds).toList();
        if (kept.isEmpty()) {
            failWithMessage("Expected a finding %s but there were only %s", what, actual);
        }
        return new FindingsAssert(kept, decision);
    }
}
