package io.github.snapworthy.webhook;

import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpStatus;

/** Whether the webhook is to be asked: while what it knows is fresh, and until it begins to end. Safe for all threads. */
final class Health {
    private final BooleanSupplier isFresh;
    private volatile boolean isEnding;

    Health(BooleanSupplier isFresh) {
        this.isFresh = isFresh;
    }

    /** From now on it wants no more requests, and answers those that come. */
    void end() {
        isEnding = true;
    }

    /** What a probe is told. */
    PlainAnswer readiness() {
        if (isEnding) {
            return new PlainAnswer(HttpStatus.SERVICE_UNAVAILABLE_503, "ending");
        }
        return isFresh.getAsBoolean()
                ? new PlainAnswer(HttpStatus.OK_200, "ok")
                : new PlainAnswer(HttpStatus.SERVICE_UNAVAILABLE_503, "what is known of the cluster is too old");
    }
}
