package io.github.snapworthy.testkit.internal.contract;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import java.time.Duration;
import java.util.Optional;

/** Rules about how long an answer takes. */
public final class TimeRules {
    /** The best of several tries counts, for a busy machine is not the provider's fault. */
    private static final int TRIES = 3;

    private TimeRules() {}

    /** PROVIDER-TIME-1. */
    public static Optional<String> inTime(Survey survey) {
        for (DriverName driver : survey.known()) {
            ClusterView view = Views.usual(driver);
            Duration best = best(survey.provider(), driver, view);
            if (best.compareTo(survey.provider().limit()) > 0) {
                return Optional.of(Interview.question(driver, view) + " took " + best.toMillis()
                        + " ms, and the limit is " + survey.provider().limit().toMillis()
                        + " ms; answer from memory, and look things up beforehand");
            }
        }
        return Optional.empty();
    }

    private static Duration best(Interview provider, DriverName driver, ClusterView view) {
        Duration best = took(provider, driver, view);
        for (int i = 1; i < TRIES && best.compareTo(provider.limit()) > 0; i++) {
            Duration again = took(provider, driver, view);
            best = again.compareTo(best) < 0 ? again : best;
        }
        return best;
    }

    private static Duration took(Interview provider, DriverName driver, ClusterView view) {
        Call.Outcome<Facts> outcome = provider.outcome(driver, view);
        provider.judged(Interview.question(driver, view), outcome);
        return outcome.took();
    }

    /** PROVIDER-TIME-2. */
    public static Optional<String> endsWhenInterrupted(Survey survey) {
        for (DriverName driver : survey.known()) {
            ClusterView view = Views.usual(driver);
            if (survey.provider().outcome(driver, view).end() == Call.End.STUCK) {
                return Optional.of(
                        Interview.question(driver, view) + " was interrupted and went on all the same; end when "
                                + "the thread is interrupted, for a host has no other way to stop it");
            }
        }
        return Optional.empty();
    }

    /** PROVIDER-TIME-3. */
    public static Optional<String> keepsInterruption(Survey survey) {
        for (DriverName driver : survey.known()) {
            ClusterView view = Views.usual(driver);
            Call.Outcome<Facts> outcome = survey.provider().outcomeWhenInterrupted(driver, view);
            boolean ended = outcome.end() == Call.End.ANSWERED || outcome.end() == Call.End.THREW;
            if (ended && !outcome.staysInterrupted()) {
                return Optional.of(
                        Interview.question(driver, view) + " was asked in an interrupted thread and took the "
                                + "interruption away; call Thread.currentThread().interrupt() where you catch "
                                + "InterruptedException");
            }
        }
        return Optional.empty();
    }
}
