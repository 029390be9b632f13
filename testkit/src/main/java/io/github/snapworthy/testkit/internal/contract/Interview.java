package io.github.snapworthy.testkit.internal.contract;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Asks one provider. Each question runs in a thread of its own with a limit. What is no answer is an {@link Unanswered}
 * that names the rule it breaks.
 */
public final class Interview {
    static final String IN_TIME = "PROVIDER-TIME-1";
    static final String NO_NULL = "PROVIDER-NULL-1";
    static final String NO_THROW = "PROVIDER-THROW-1";
    static final String SAME_DRIVER = "PROVIDER-DRIVER-1";
    static final String VIEW_UNTOUCHED = "PROVIDER-VIEW-1";

    private final DriverFactProvider provider;
    private final Duration limit;

    private Interview(DriverFactProvider provider, Duration limit) {
        this.provider = provider;
        this.limit = limit;
    }

    /** An interview of that provider, whose answers may take as long as the limit. */
    public static Interview with(@Nullable DriverFactProvider provider, Duration limit) {
        if (provider == null) {
            throw new Unanswered(NO_NULL, "provider() of the test returned null; return the provider under test");
        }
        return new Interview(provider, limit);
    }

    /** The type of the provider. */
    Class<?> type() {
        return provider.getClass();
    }

    Duration limit() {
        return limit;
    }

    /** Longer than the limit: to be slow breaks one rule, and the others are judged all the same. */
    Duration patience() {
        return limit.multipliedBy(2);
    }

    String id() {
        return answer("id()", provider::id);
    }

    Trust trust() {
        return answer("trust()", provider::trust);
    }

    ImmutableSet<DriverName> drivers() {
        return answer("drivers()", provider::drivers);
    }

    Duration answersHold() {
        return answer("answersHold()", provider::answersHold);
    }

    /** What is said of the driver; what was said of another is no answer. */
    Facts facts(DriverName driver, ClusterView view) {
        Facts said = answer(question(driver, view), () -> provider.facts(driver, view));
        DriverName of = said.driver().orElse(driver);
        if (!of.equals(driver)) {
            throw new Unanswered(
                    SAME_DRIVER,
                    question(driver, view) + " spoke of " + of + "; speak of the driver that is asked about, or return "
                            + "Facts.none()");
        }
        return said;
    }

    /** How asking goes, without a judgement. */
    Call.Outcome<Facts> outcome(DriverName driver, ClusterView view) {
        return Call.<Facts>start(() -> provider.facts(driver, view)).end(patience(), patience());
    }

    /** How asking goes in a thread that is interrupted. */
    Call.Outcome<Facts> outcomeWhenInterrupted(DriverName driver, ClusterView view) {
        return Call.<Facts>startInterrupted(() -> provider.facts(driver, view)).end(patience(), Duration.ZERO);
    }

    /** The provider's own answer, in the thread that calls. */
    Facts direct(DriverName driver, ClusterView view) {
        return provider.facts(driver, view);
    }

    /** The question in words. */
    static String question(DriverName driver, ClusterView view) {
        return "facts(" + driver + ", " + view + ")";
    }

    private <T> T answer(String question, Callable<T> ask) {
        return judged(question, Call.<T>start(ask).end(patience(), Duration.ZERO));
    }

    /** The value, or what is wrong with the outcome. */
    <T> T judged(String question, Call.Outcome<T> outcome) {
        return switch (outcome.end()) {
            case ANSWERED -> notNull(question, outcome.value());
            case THREW -> throw thrown(question, requireNonNull(outcome.thrown()));
            case STOPPED, STUCK ->
                throw new Unanswered(
                        IN_TIME,
                        question + " did not answer within " + patience().toMillis() + " ms, though "
                                + limit.toMillis()
                                + " ms are the limit; answer from memory, and look things up beforehand");
        };
    }

    private static <T> T notNull(String question, @Nullable T value) {
        if (value == null) {
            throw new Unanswered(
                    NO_NULL, question + " returned null; return " + Instead.of(question) + " where there is nothing");
        }
        return value;
    }

    private static Unanswered thrown(String question, Throwable thrown) {
        return isAboutTheView(thrown)
                ? new Unanswered(
                        VIEW_UNTOUCHED,
                        question + " tried to change what it was shown (" + where(thrown)
                                + "); copy what you want to change")
                : new Unanswered(
                        NO_THROW,
                        question + " threw " + thrown + where(thrown)
                                + "; catch what can fail, and return Facts.none() where nothing is known");
    }

    /** What is shown is made of Guava's immutable collections, which throw when somebody tries to change them. */
    private static boolean isAboutTheView(Throwable thrown) {
        ImmutableList<StackTraceElement> trace = ImmutableList.copyOf(thrown.getStackTrace());
        return thrown instanceof UnsupportedOperationException
                && !trace.isEmpty()
                && trace.get(0).getClassName().startsWith("com.google.common.collect.");
    }

    private static String where(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (!frame.getClassName().startsWith("com.google.common.")
                    && !frame.getClassName().startsWith("java.")) {
                return " at " + frame;
            }
        }
        return "";
    }
}
