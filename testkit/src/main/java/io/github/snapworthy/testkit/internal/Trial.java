package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.CloneRequest;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VmCloneRequest;
import io.github.snapworthy.testkit.Answer;
import io.github.snapworthy.testkit.Decider;
import io.github.snapworthy.testkit.Mutation;
import io.github.snapworthy.testkit.Scenario;
import java.util.Optional;
import java.util.function.BiFunction;

/** What laws have in common: asking again, and looking at all of an answer. */
public final class Trial {
    private Trial() {}

    /** Asks before and after each step; the first pair of answers that breaks the law, in words. */
    public static Optional<String> first(
            Decider decider,
            Scenario scenario,
            ImmutableList<Mutation> steps,
            BiFunction<Answer, Answer, Optional<String>> law) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Answer before = decider.answer(scenario);
        for (Mutation step : steps) {
            Optional<String> violation = law.apply(before, decider.answer(step.result()));
            if (violation.isPresent()) {
                return violation.map(text -> "after the step '" + step.step() + "' " + text);
            }
        }
        return Optional.empty();
    }

    /** Asks before and after each of steps that begin differently. */
    public static Optional<String> firstOfPairs(
            Decider decider, ImmutableList<Mutation> steps, BiFunction<Answer, Answer, Optional<String>> law) {
        for (Mutation step : steps) {
            Optional<String> violation = law.apply(decider.answer(step.before()), decider.answer(step.result()));
            if (violation.isPresent()) {
                return violation.map(text -> "after the step '" + step.step() + "' " + text);
            }
        }
        return Optional.empty();
    }

    /** The same with a backup by the method DRIVER, the only one that has a set of its own in every profile. */
    public static Scenario byDriver(Scenario scenario) {
        return scenario.request() instanceof BackupRequest backup
                ? scenario.asking(backup.using(BackupMethod.DRIVER))
                : scenario;
    }

    /** Whether the operation may have several methods, of which the best counts. */
    public static boolean hasAlternatives(Request request) {
        int methods = 1;
        if (request instanceof BackupRequest backup) {
            methods = backup.methods().size();
        } else if (request instanceof CloneRequest clone) {
            methods = clone.methods().size();
        } else if (request instanceof VmCloneRequest clone) {
            methods = clone.methods().size();
        }
        return methods != 1;
    }

    /** Texts are rendered on demand, and that must not throw either. */
    public static void render(Decision decision) {
        decision.findings().forEach(finding -> {
            if (finding.message().isEmpty() || finding.remedies().toString().isEmpty()) {
                throw new IllegalStateException(finding.code() + " has no message");
            }
        });
    }

    /** The remedies that an answer marks as sufficient. */
    public static ImmutableList<Remedy> sufficient(Answer answer) {
        return answer.decision().map(Decision::remedies).orElse(ImmutableList.of()).stream()
                .filter(Remedy::sufficient)
                .collect(ImmutableList.toImmutableList());
    }
}
