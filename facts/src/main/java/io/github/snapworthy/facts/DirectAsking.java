package io.github.snapworthy.facts;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;

/** Asks in the calling thread, for as long as the provider takes. Nothing is kept and nothing measured. */
enum DirectAsking implements Asking {
    IN_THE_CALLING_THREAD;

    @Override
    public Pending begin(Source source, Question question) {
        return () -> asked(source, question);
    }

    private static FactSet asked(Source source, Question question) {
        Respondent respondent = Respondent.unlimited(source.id().text(), source.provider());
        Tally tally = new Tally(source);
        for (DriverName driver : question.drivers()) {
            tally.replied(driver, respondent.about(driver, question.view()));
        }
        return tally.outcome();
    }
}
