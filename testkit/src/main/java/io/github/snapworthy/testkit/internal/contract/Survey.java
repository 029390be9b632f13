package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Asks a provider about many drivers in many views.
 *
 * @param provider whom to ask
 * @param known the drivers that it knows
 */
public record Survey(Interview provider, ImmutableSet<DriverName> known) {
    /** An answer, with the question. */
    record Answer(DriverName driver, ClusterView view, Facts facts) {
        String question() {
            return Interview.question(driver, view);
        }
    }

    /** The first flaw of an answer about a driver that is known, in any view. */
    Optional<String> ofKnown(BiFunction<Answer, Facts, Optional<String>> flaw) {
        for (DriverName driver : known) {
            for (ClusterView view : Views.of(driver)) {
                Facts facts = provider.facts(driver, view);
                Optional<String> found = flaw.apply(new Answer(driver, view, facts), facts);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Asks about everything; empty where each question was answered. What breaks another rule than that one is passed
     * over, for that rule is tested too; but a provider that hangs is not asked on.
     */
    public Optional<String> broken(String rule) {
        askForConstants(rule);
        Iterable<DriverName> all = Iterables.concat(known, Strangers.all(), Strangers.inOtherCase(known));
        for (DriverName driver : all) {
            for (ClusterView view : Views.of(driver)) {
                passOver(rule, () -> provider.facts(driver, view));
            }
        }
        return Optional.empty();
    }

    private void askForConstants(String rule) {
        ImmutableList<Runnable> questions =
                ImmutableList.of(provider::id, provider::trust, provider::drivers, provider::answersHold);
        questions.forEach(question -> passOver(rule, question));
    }

    private static void passOver(String rule, Runnable question) {
        @Nullable Unanswered flaw = flaw(question);
        if (flaw != null && (flaw.rule().equals(rule) || flaw.isHang())) {
            throw flaw;
        }
    }

    private static @Nullable Unanswered flaw(Runnable question) {
        try {
            question.run();
            return null;
        } catch (Unanswered e) {
            return e;
        }
    }
}
