package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.testkit.Answer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/** Compares two answers; each comparison gives a difference in words, or nothing. */
public final class Comparison {
    private static final int THREADS = 4;
    private static final String ORDER_DEPENDENT = "ORDER_DEPENDENT";
    private static final String ASSURANCE_TOO_LOW = "ASSURANCE_TOO_LOW";

    private Comparison() {}

    /** The same verdict, class and blocking findings. */
    public static Optional<String> sameStanding(Answer before, Answer after) {
        boolean same = before.verdict() == after.verdict()
                && before.snapshotClass().equals(after.snapshotClass())
                && before.blocking().equals(after.blocking())
                && blocking(before).equals(blocking(after));
        return unless(same, "verdict, class or blocking findings changed", before, after);
    }

    /** The findings that stand in the way without their evidence; empty where the decider shows none. */
    private static ImmutableList<String> blocking(Answer answer) {
        return answer.decision().map(Decision::findings).orElse(ImmutableList.of()).stream()
                .filter(finding -> finding.effect().blocks())
                .map(Comparison::inShort)
                .collect(ImmutableList.toImmutableList());
    }

    private static String inShort(Finding finding) {
        return finding.code() + " " + finding.effect() + " " + finding.subject() + " " + finding.method() + " "
                + finding.arguments();
    }

    /** The same verdict. */
    public static Optional<String> sameVerdict(Answer before, Answer after) {
        return unless(before.verdict() == after.verdict(), "the verdict changed", before, after);
    }

    /** What a lost observation may do: where there are several methods, another one may do. */
    public static BiFunction<Answer, Answer, Optional<String>> afterLoss(Request request) {
        boolean alternatives = Methods.has(request) && Methods.named(request).size() != 1;
        return alternatives ? Comparison::sameUnknownOrNextBest : Comparison::sameOrUnknown;
    }

    /** The same verdict, or UNKNOWN. */
    public static Optional<String> sameOrUnknown(Answer before, Answer after) {
        boolean kept = before.verdict() == after.verdict() || after.verdict() == Verdict.UNKNOWN;
        return unless(kept, "the verdict became another one than UNKNOWN", before, after);
    }

    /** The same, where another alternative may do now for one that was allowed, be it below a floor. */
    public static Optional<String> sameUnknownOrNextBest(Answer before, Answer after) {
        boolean allowed = before.verdict() == Verdict.ALLOWED || before.has(ASSURANCE_TOO_LOW);
        boolean nextBest = allowed && after.verdict().compareTo(Verdict.WAIT) <= 0;
        return nextBest ? Optional.empty() : sameOrUnknown(before, after);
    }

    /** Not denied where it was allowed. */
    public static Optional<String> neverDeniedFromAllowed(Answer before, Answer after) {
        boolean turned = before.verdict() == Verdict.ALLOWED && after.verdict() == Verdict.DENIED;
        return unless(!turned, "what was allowed was denied", before, after);
    }

    /** No worse a verdict, but for a floor of assurance that is evaluated only now. */
    public static Optional<String> neverWorse(Answer before, Answer after) {
        boolean noWorse = after.verdict().compareTo(before.verdict()) <= 0 || after.has(ASSURANCE_TOO_LOW);
        return unless(noWorse, "the verdict became worse", before, after);
    }

    /** Equal in everything, texts included. */
    public static Optional<String> same(Answer before, Answer after) {
        boolean same = before.equals(after) && texts(before).equals(texts(after));
        return unless(same, "the answer changed", before, after);
    }

    private static String texts(Answer answer) {
        return answer + answer.decision().map(Comparison::texts).orElse("");
    }

    private static String texts(Decision decision) {
        StringBuilder text = new StringBuilder(decision.toString());
        decision.findings().forEach(finding -> text.append(finding.message()).append(finding.remedies()));
        return text.toString();
    }

    /** The same as long as neither answer says that the order of objects decided it. */
    public static BiFunction<Answer, Answer, Optional<String>> unlessOrderDependent(
            BiFunction<Answer, Answer, Optional<String>> comparison) {
        return (before, after) -> before.has(ORDER_DEPENDENT) || after.has(ORDER_DEPENDENT)
                ? Optional.empty()
                : comparison.apply(before, after);
    }

    /** The same verdict, class and codes. */
    public static Optional<String> sameCodes(Answer before, Answer after) {
        boolean same = before.verdict() == after.verdict()
                && before.snapshotClass().equals(after.snapshotClass())
                && before.codes().equals(after.codes())
                && before.blocking().equals(after.blocking());
        return unless(same, "verdict, class or codes changed", before, after);
    }

    private static Optional<String> unless(boolean same, String what, Answer before, Answer after) {
        return same ? Optional.empty() : Optional.of(what + ":\n  before: " + before + "\n  after:  " + after);
    }

    /** The same as far as both say it: a reader may show no more than its verdict and what stands in the way. */
    public static Optional<String> agree(Answer one, Answer other) {
        boolean whole = one.decision().isPresent() && other.decision().isPresent();
        boolean classes = one.snapshotClass().equals(other.snapshotClass())
                || one.decision().isEmpty()
                || other.decision().isEmpty();
        boolean agree = one.verdict() == other.verdict() && one.blocking().equals(other.blocking()) && classes;
        return whole ? same(one, other) : unless(agree, "the readers disagree", one, other);
    }

    /** A better verdict. */
    public static Optional<String> better(Answer before, Answer after) {
        boolean better = after.verdict().compareTo(before.verdict()) < 0;
        return unless(better, "the verdict did not become better", before, after);
    }

    /** What several threads are told at once. */
    public static ImmutableList<Answer> inThreads(Callable<Answer> question) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Answer>> questions = ImmutableList.of(question, question, question, question);
            ImmutableList.Builder<Answer> answers = ImmutableList.builder();
            for (Future<Answer> future : threads.invokeAll(questions)) {
                answers.add(future.get());
            }
            return answers.build();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a decider threw", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
