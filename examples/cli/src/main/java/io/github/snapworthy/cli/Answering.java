package io.github.snapworthy.cli;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProfileChoice;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.ObservedFacts;
import java.util.function.BiFunction;

/** Decides what is asked. */
final class Answering {
    private final Questions asked;
    private final FactSources providers;

    Answering(Questions asked, FactSources providers) {
        this.asked = asked;
        this.providers = providers;
    }

    /**
     * Decisions, and what they are made over.
     *
     * @param over the cluster, prepared
     * @param report the decisions
     */
    record Answer(Situation over, EligibilityReport report) {}

    /** The profile that decides over a cluster. */
    ProfileChoice choose(Collected collected) {
        ProfileChoice choice = Profiles.choose(asked.profile(), collected.seen());
        asked.options().requireFor(choice.profile(), Profiles.because(choice));
        return choice;
    }

    /** The decisions, with remedies that were tried. */
    Answer advise(Collected collected, ProfileChoice choice) {
        return answer(collected, choice, Situation::advise);
    }

    /** The decisions alone. */
    Answer decide(Collected collected, ProfileChoice choice) {
        return answer(collected, choice, Situation::decide);
    }

    private Answer answer(Collected collected, ProfileChoice choice, BiFunction<Situation, Request, Decision> decide) {
        FactSet outside = providers.gather(collected.seen());
        Situation now = Advisor.of(asked.options().applyTo(choice.profile())).over(collected.seen(), outside);
        EligibilityReport.Builder report = EligibilityReport.builder()
                .profile(choice.profile().name())
                .profileWhy(choice.why())
                .facts(ObservedFacts.of(collected.seen()))
                .inputProblems(collected.problems())
                .providers(outside.providers())
                .operations(asked.operations());
        for (Subject subject : asked.subjects().in(collected)) {
            report.addDriversOf(subject, collected.seen());
            for (Operation operation : asked.operationsFor(subject)) {
                report.addDecisions(decide.apply(now, asked.options().request(operation, subject)));
            }
        }
        return new Answer(now, report.build());
    }
}
