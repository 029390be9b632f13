package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.report.PageCause.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The few causes of many decisions, by what would be done about it. A decision has one cause at most. What is done to the
 * subject itself, such as to stop a machine, is one cause for all subjects that need it. Not thread-safe.
 */
final class PageCauses {
    /** The cause of a decision that has none. */
    static final int NONE = -1;

    /**
     * What is done about decisions.
     *
     * @param code the code that it is done about; the empty text where one object is changed, whatever for
     * @param kind the kind of remedy, the empty text where nothing can be done
     * @param target what it is done to, where that is not the subject itself
     * @param suffices whether it was proved to suffice alone
     */
    private record Key(String code, String kind, Optional<ObjectRef> target, boolean suffices) {}

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<PageCause> causes = new ArrayList<>();

    /** All causes, by number. */
    ImmutableList<PageCause> all() {
        return ImmutableList.copyOf(causes);
    }

    /** The number of the decision's cause; {@link #NONE} where it is allowed, or only has to wait. */
    int number(Decision decision) {
        if (decision.verdict() != Verdict.DENIED && decision.verdict() != Verdict.UNKNOWN) {
            return NONE;
        }
        return Answer.to(decision).map(answer -> number(decision, answer)).orElse(NONE);
    }

    private int number(Decision decision, Answer answer) {
        Optional<ObjectRef> target = answer.remedy().flatMap(Remedy::target).filter(object -> !isOwn(object, decision));
        Key key = new Key(
                target.isPresent() ? "" : answer.finding().code().value(),
                answer.remedy().map(Remedy::kind).orElse(""),
                target,
                answer.suffices());
        int number = numbers.computeIfAbsent(key, one -> {
            causes.add(new PageCause(decision, answer));
            return causes.size() - 1;
        });
        causes.get(number).count(answer);
        return number;
    }

    private static boolean isOwn(ObjectRef target, Decision decision) {
        return target.equals(decision.request().subject().object())
                || decision.findings().stream()
                        .anyMatch(finding -> finding.subject().equals(target));
    }
}
