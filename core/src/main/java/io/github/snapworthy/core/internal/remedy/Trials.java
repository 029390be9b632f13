package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.internal.decide.Engine;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tries changes: decides again as if they were made. Keeps the last worlds that were tried, for many decisions lack one thing. Safe for all threads. */
final class Trials {
    /**
     * What came of a trial.
     *
     * @param helps whether the finding is gone
     * @param suffices whether the operation is allowed then, or waits for an ordinary event alone
     * @param verdict what is answered then
     * @param blockers how many findings still stand in the way
     */
    record Result(boolean helps, boolean suffices, Verdict verdict, int blockers) {
        boolean isBetterThan(Result other) {
            return verdict != other.verdict ? verdict.compareTo(other.verdict) < 0 : blockers < other.blockers;
        }
    }

    private static final int MOST_KEPT = 64;

    private final Engine now;
    private final Map<ImmutableList<Change>, Engine> tried = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ImmutableList<Change>, Engine> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Trials(Engine now) {
        this.now = now;
    }

    Result of(Decision before, Finding finding, ImmutableList<Change> changes) {
        Decision after = after(changes).decide(before.request());
        boolean isThere = after.findings().stream()
                .anyMatch(other -> other.effect().blocks()
                        && other.code().equals(finding.code())
                        && other.subject().equals(finding.subject())
                        && other.method().equals(finding.method()));
        boolean suffices = suffices(before.verdict(), after.verdict());
        return new Result(
                suffices || !isThere,
                suffices,
                after.verdict(),
                after.blockers().size());
    }

    /** Whether nobody has to do anything any more. */
    static boolean suffices(Verdict before, Verdict after) {
        return after == Verdict.ALLOWED || (after == Verdict.WAIT && before != Verdict.WAIT);
    }

    private Engine after(ImmutableList<Change> changes) {
        synchronized (tried) {
            return tried.computeIfAbsent(changes, now::with);
        }
    }
}
