package io.github.snapworthy.facts;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.function.Supplier;

/**
 * A provider that is asked about one driver at a time. Whatever it does becomes a reply, unless the virtual machine itself
 * is in trouble.
 *
 * @param id the id by which it was registered
 * @param provider the provider
 * @param most how many facts about a driver are taken
 */
record Respondent(String id, DriverFactProvider provider, int most) {
    /** How many parts its facts may have on average: places, clauses, terms, values. */
    private static final int PARTS = 10;

    private static final int LONGEST_REASON = 10_000;

    /** A provider that may say as many things as it likes. */
    static Respondent unlimited(String id, DriverFactProvider provider) {
        return new Respondent(id, provider, Integer.MAX_VALUE);
    }

    /** Asks. */
    Reply about(DriverName driver, ClusterView view) {
        try {
            return answer(driver, view);
        } catch (Unusable e) {
            return new Reply.Failed(e.why);
        } catch (Throwable e) {
            return new Reply.Failed(Failure.words(e));
        }
    }

    private Reply answer(DriverName driver, ClusterView view) throws Unusable {
        String called = called("id", provider::id);
        if (!called.equals(id)) {
            throw new Unusable("id() changed from '" + id + "' to '" + Failure.shortened(called) + "'");
        }
        Facts said = checked(driver, provider.facts(driver, view));
        return new Reply.Answer(said, called("trust", provider::trust), called("answersHold", provider::answersHold));
    }

    // A provider is not held to our annotations: null is possible.
    private Facts checked(DriverName asked, Facts said) throws Unusable {
        if (said == null) {
            throw new Unusable("it returned null");
        }
        DriverName meant = said.driver().orElse(asked);
        if (!meant.equals(asked)) {
            throw new Unusable("it answered about " + Failure.shortened(meant.value()));
        }
        int stated = said.stated().size();
        if (stated > most) {
            throw new Unusable("it stated " + stated + " facts, at most " + most + " are taken");
        }
        if (Size.exceeds(said.stated(), (long) most * PARTS)) {
            throw new Unusable("its facts have more than " + (long) most * PARTS + " parts");
        }
        int length = said.reason().length();
        if (length > LONGEST_REASON) {
            throw new Unusable("its reason has " + length + " characters, at most " + LONGEST_REASON + " are taken");
        }
        return said;
    }

    private static <T> T called(String method, Supplier<T> call) throws Unusable {
        T result;
        try {
            result = call.get();
        } catch (Throwable e) {
            throw new Unusable(method + "() failed: " + Failure.words(e));
        }
        if (result == null) {
            throw new Unusable(method + "() returned null");
        }
        return result;
    }

    /** What the provider did makes no answer. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String why;

        Unusable(String why) {
            super(why, null, false, false);
            this.why = why;
        }
    }
}
