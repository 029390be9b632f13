package io.github.snapworthy.webhook;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the webhook is to be asked: while what it knows is fresh and enough, and until it begins to end. Safe for all threads. */
final class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private static final String NOT_KNOWN = "what is known of the cluster is too old or too little";

    private final BooleanSupplier isFresh;
    private final AtomicBoolean wasReady = new AtomicBoolean();
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
        boolean ready = isFresh.getAsBoolean();
        if (wasReady.getAndSet(ready) != ready) {
            LOG.info(ready ? "ready" : "not ready: " + NOT_KNOWN);
        }
        return ready
                ? new PlainAnswer(HttpStatus.OK_200, "ok")
                : new PlainAnswer(HttpStatus.SERVICE_UNAVAILABLE_503, NOT_KNOWN);
    }
}
