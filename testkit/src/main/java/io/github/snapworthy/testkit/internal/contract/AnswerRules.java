package io.github.snapworthy.testkit.internal.contract;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.spi.ClusterView;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules about what a provider answers, whatever it says. */
public final class AnswerRules {
    private AnswerRules() {}

    /** PROVIDER-KNOWN-1. */
    public static Optional<String> known(Survey survey) {
        if (survey.known().isEmpty()) {
            return Optional.of(
                    "no driver is known to ask about; override drivers() in the test, or in the provider, and "
                            + "name the drivers that "
                            + survey.provider().type().getSimpleName() + " knows");
        }
        for (DriverName driver : survey.known()) {
            if (!KnownDrivers.canBeName(driver.value())) {
                return Optional.of("'" + driver + "' cannot be the name of a CSI driver; take out what is none");
            }
            if (!KnownDrivers.isSpokenOf(survey.provider(), driver)) {
                return Optional.of(
                        "nothing is said of " + driver + "; take it out of drivers(), or spell it as facts() does");
            }
        }
        return Optional.empty();
    }

    /** PROVIDER-SILENCE-1. */
    public static Optional<String> silentOfStrangers(Interview provider) {
        return silent(provider, Strangers.all(), "; return Facts.none() for drivers that it does not know");
    }

    /** PROVIDER-SILENCE-2. */
    public static Optional<String> namesExact(Survey survey) {
        return silent(
                survey.provider(),
                Strangers.inOtherCase(survey.known()),
                "; compare names exactly, as driver.is(\"...\") does");
    }

    private static Optional<String> silent(Interview provider, List<DriverName> drivers, String advice) {
        for (DriverName driver : drivers) {
            for (ClusterView view : Views.of(driver)) {
                Facts said = provider.facts(driver, view);
                if (!said.stated().isEmpty()) {
                    return Optional.of("of '" + driver + "', which nobody knows, it says "
                            + said.stated().get(0) + " in the " + "view '" + view + "'" + advice);
                }
            }
        }
        return Optional.empty();
    }

    /** PROVIDER-AMOUNT-1. */
    public static Optional<String> notTooMuch(Survey survey, int limit) {
        return survey.ofKnown((answer, facts) -> facts.stated().size() <= limit
                ? Optional.empty()
                : Optional.of(answer.question() + " stated " + facts.stated().size() + " facts, and a host takes "
                        + limit + " about a driver; say the same in fewer, with conditions"));
    }

    /** PROVIDER-ONCE-1. */
    public static Optional<String> nothingTwice(Survey survey) {
        return survey.ofKnown((answer, facts) -> {
            Set<Fact> seen = new HashSet<>();
            return facts.stated().stream()
                    .filter(fact -> !seen.add(fact))
                    .findFirst()
                    .map(fact -> answer.question() + " stated " + fact + " twice; state it once");
        });
    }

    /** PROVIDER-REASON-1. */
    public static Optional<String> reasoned(Survey survey) {
        return survey.ofKnown(
                (answer, facts) -> facts.stated().isEmpty() || !facts.reason().isBlank()
                        ? Optional.empty()
                        : Optional.of(answer.question()
                                + " has no reason; end it with .because(\"the manual and its chapter\"), "
                                + "which is shown as evidence"));
    }

    /** PROVIDER-TRUST-1. */
    public static Optional<String> trustProves(Survey survey) {
        Trust trust = survey.provider().trust();
        return survey.ofKnown((answer, facts) -> trust.compareTo(Trust.STATED) >= 0
                ? Optional.empty()
                : facts.stated().stream()
                        .filter(AnswerRules::isNo)
                        .findFirst()
                        .map(fact -> answer.question() + " says no (" + fact + "), but trust() is " + trust
                                + ", which proves a yes only; leave the no out, or raise trust() to STATED"));
    }

    private static boolean isNo(Fact fact) {
        return fact instanceof Fact.Capable capable && capable.answer() == Fact.Answer.UNSUPPORTED;
    }

    /** PROVIDER-AGREE-1. */
    public static Optional<String> agrees(Survey survey) {
        return survey.ofKnown((answer, facts) -> Contradictions.in(facts.stated())
                .map(pair -> answer.question() + " contradicts itself: "
                        + Joiner.on(" and ").join(pair) + "; state one of them, or a restriction with a condition"));
    }

    /** PROVIDER-HOLD-1. */
    public static Optional<String> holds(Survey survey) {
        if (survey.provider().answersHold().isNegative()) {
            return Optional.of("answersHold() is negative; return Duration.ZERO where answers do not hold");
        }
        if (survey.provider().answersHold().isZero()) {
            return Optional.empty();
        }
        for (DriverName driver : survey.known()) {
            for (Optional<String> release : ImmutableList.of(Optional.<String>empty(), Optional.of("1.2.3"))) {
                Optional<String> found = differ(survey.provider(), driver, Views.ofRelease(driver, release));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> differ(Interview provider, DriverName driver, List<ClusterView> views) {
        Facts first = provider.facts(driver, views.get(0));
        for (ClusterView view : views) {
            if (!same(first, provider.facts(driver, view))) {
                return Optional.of("of " + driver + " it says something else in the view '" + view + "' than in '"
                        + views.get(0) + "', though answersHold() says that only the release matters; look at "
                        + "nothing else, or return Duration.ZERO");
            }
        }
        return Optional.empty();
    }

    /** Whether two answers say the same; the order of facts and the time of finding out mean nothing. */
    static boolean same(Facts one, Facts other) {
        return ImmutableSet.copyOf(one.stated()).equals(ImmutableSet.copyOf(other.stated()))
                && one.reason().equals(other.reason());
    }
}
