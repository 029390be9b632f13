package io.github.snapworthy.core.internal.remedy;

import static java.util.stream.Collectors.joining;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.internal.decide.Engine;
import io.github.snapworthy.core.internal.words.BackupCode;
import io.github.snapworthy.core.internal.words.ClassCode;
import io.github.snapworthy.core.internal.words.DriverCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.Comparator;
import java.util.stream.Stream;

/** Tries changes: decides again as if they were made. Keeps the last worlds that were tried, for many decisions lack one thing. Safe for all threads. */
final class Trials {
    /**
     * What came of a trial.
     *
     * @param helps whether the finding is gone
     * @param suffices whether the operation is allowed then, or waits for an ordinary event alone
     * @param verdict what is answered then
     * @param blockers how many findings still stand in the way
     * @param onlyWord whether nothing but what was put says that the driver can
     * @param lost the tools that would no longer know which class to take; none where it does not help
     */
    record Result(
            boolean helps,
            boolean suffices,
            Verdict verdict,
            int blockers,
            boolean onlyWord,
            ImmutableSortedSet<String> lost) {
        private static final Comparator<Result> BEST_FIRST = Comparator.comparing(Result::verdict)
                .thenComparing(Result::blockers)
                .thenComparing(result -> result.lost().size());

        boolean isBetterThan(Result other) {
            return BEST_FIRST.compare(this, other) < 0;
        }

        /** What is to be said beside the remedy; the empty text where nothing is. */
        String inWords() {
            return Stream.of(onlyWord ? ONLY_WORD : "", Choices.inWords(lost))
                    .filter(text -> !text.isEmpty())
                    .collect(joining(" "));
        }
    }

    private static final int MOST_KEPT = 64;

    private static final String ONLY_WORD =
            "With it the driver counts as able, which nothing else says: make sure that it is.";

    private static final ImmutableSet<Code> OPEN = Stream.of(Capability.values())
            .map(DriverCode::unknown)
            .map(KnownCode::code)
            .collect(ImmutableSet.toImmutableSet());

    /** What nobody wants in the place of what he had, be it advice: a class that is there and does not do what it is taken for. */
    private static final ImmutableSet<Code> WORSE = Stream.of(
                    BackupCode.BACKUP_CLASS_IS_LOCAL_SNAPSHOT,
                    ClassCode.SNAPSHOT_CLASS_WRONG_PURPOSE,
                    ClassCode.SNAPSHOT_CLASS_WRONG_DRIVER,
                    ClassCode.SNAPSHOT_CLASS_NOT_FOUND,
                    ClassCode.SNAPSHOT_CLASS_AMBIGUOUS,
                    ClassCode.SNAPSHOT_CLASS_INCOMPLETE,
                    ClassCode.SNAPSHOT_CLASS_SECRET_MISSING,
                    ClassCode.ORDER_DEPENDENT)
            .map(KnownCode::code)
            .collect(ImmutableSet.toImmutableSet());

    private final Engine now;
    private final Cache<ImmutableList<Change>, Engine> tried =
            CacheBuilder.newBuilder().concurrencyLevel(1).maximumSize(MOST_KEPT).build();

    Trials(Engine now) {
        this.now = now;
    }

    Result of(Decision before, Finding finding, ImmutableList<Change> changes, Choices choices) {
        Engine then = after(changes);
        Decision after = then.decide(before.request());
        boolean isThere = after.findings().stream()
                .anyMatch(other -> other.effect().blocks()
                        && other.code().equals(finding.code())
                        && other.subject().equals(finding.subject())
                        && which(other).equals(which(finding))
                        && other.method().equals(finding.method()));
        boolean spoilt = !complaints(before).containsAll(complaints(after));
        boolean suffices = suffices(before.verdict(), after.verdict()) && !spoilt;
        boolean helps = suffices || !(isThere || spoilt);
        return new Result(
                helps,
                suffices,
                after.verdict(),
                after.blockers().size(),
                helps && open(before).anyMatch(asked -> open(after).noneMatch(still -> isSame(asked, still))),
                helps ? choices.lost(changes, then) : ImmutableSortedSet.of());
    }

    /** Of several limits which one is exceeded, and of several disks of a machine which one it is about. */
    private static ImmutableList<String> which(Finding finding) {
        return Stream.of("quota", "resource", "disk")
                .map(name -> finding.arguments().getOrDefault(name, ""))
                .collect(ImmutableList.toImmutableList());
    }

    /** What is not known of drivers. */
    private static Stream<Finding> open(Decision decision) {
        return decision.findings().stream().filter(finding -> OPEN.contains(finding.code()));
    }

    /** Whether both say the same of one object: of another one its driver may still not be known. */
    private static boolean isSame(Finding one, Finding other) {
        return one.code().equals(other.code()) && one.subject().equals(other.subject());
    }

    private static ImmutableSet<Code> complaints(Decision decision) {
        return decision.findings().stream()
                .filter(finding -> finding.effect() != Effect.INFO)
                .map(Finding::code)
                .filter(WORSE::contains)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Whether nobody has to do anything any more. */
    static boolean suffices(Verdict before, Verdict after) {
        return after == Verdict.ALLOWED || (after == Verdict.WAIT && before != Verdict.WAIT);
    }

    private Engine after(ImmutableList<Change> changes) {
        return tried.asMap().computeIfAbsent(changes, now::with);
    }
}
