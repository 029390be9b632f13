package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Rules that say that the same question has the same answer. */
public final class ConstancyRules {
    private static final int THREADS = 4;
    private static final int ROUNDS = 5;

    private ConstancyRules() {}

    /** PROVIDER-SAME-1. */
    public static Optional<String> whenAskedAgain(Survey survey) {
        return survey.ofKnown((answer, facts) -> {
            Facts again = survey.provider().facts(answer.driver(), answer.view());
            return AnswerRules.same(facts, again)
                    ? Optional.empty()
                    : Optional.of(answer.question() + " was " + facts + ", then " + again
                            + "; let nothing but driver and view decide, no counter, clock or chance");
        });
    }

    /** PROVIDER-SAME-2, of two providers that the test made. */
    public static Optional<String> inAnotherOrder(Survey survey, Interview another) {
        Map<DriverName, Facts> forward =
                answers(survey.provider(), survey.known().asList());
        ImmutableList<DriverName> mixed = ImmutableList.<DriverName>builder()
                .add(Strangers.ONE)
                .addAll(survey.known().asList().reverse())
                .build();
        Map<DriverName, Facts> backward = answers(another, mixed);
        for (DriverName driver : survey.known()) {
            Facts one = forward.getOrDefault(driver, Facts.none());
            Facts other = backward.getOrDefault(driver, Facts.none());
            if (!AnswerRules.same(one, other)) {
                return Optional.of("of " + driver + " it says " + one + ", and " + other
                        + " where drivers are asked about in another order; let no earlier question decide");
            }
        }
        return Optional.empty();
    }

    private static Map<DriverName, Facts> answers(Interview provider, List<DriverName> drivers) {
        return Maps.toMap(drivers, driver -> provider.facts(driver, Views.usual(driver)));
    }

    /** PROVIDER-SAME-3. */
    public static Optional<String> inSeveralThreads(Survey survey) {
        for (DriverName driver : survey.known()) {
            ClusterView view = Views.usual(driver);
            Facts alone = survey.provider().facts(driver, view);
            for (int round = 0; round < ROUNDS; round++) {
                for (Call.Outcome<Facts> outcome : atOnce(survey.provider(), driver, view)) {
                    Optional<String> found = differs(survey.provider(), driver, alone, outcome);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Call.Outcome<Facts>> atOnce(Interview provider, DriverName driver, ClusterView view) {
        CountDownLatch ready = new CountDownLatch(THREADS);
        List<Call<Facts>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            calls.add(Call.start(() -> {
                ready.countDown();
                ready.await(provider.patience().toMillis(), TimeUnit.MILLISECONDS);
                return provider.direct(driver, view);
            }));
        }
        return calls.stream()
                .map(call -> call.end(provider.patience().multipliedBy(2), Duration.ZERO))
                .toList();
    }

    private static Optional<String> differs(
            Interview provider, DriverName driver, Facts alone, Call.Outcome<Facts> outcome) {
        ImmutableMap<Call.End, String> ends = ImmutableMap.of(
                Call.End.THREW, "throws " + outcome.thrown(),
                Call.End.STOPPED,
                        "does not answer within " + provider.patience().toMillis() + " ms",
                Call.End.STUCK, "never answers");
        String other = ends.get(outcome.end());
        if (other == null && !AnswerRules.same(alone, provider.judged("facts(" + driver + ", ...)", outcome))) {
            other = "says " + outcome.value();
        }
        return Optional.ofNullable(other)
                .map(text -> "of " + driver + " it " + text + " when " + THREADS + " threads ask at once, and says "
                        + alone + " to one; keep no state between calls, or guard it");
    }
}
