package io.github.snapworthy.verify.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The API server answered, and not with what was asked for. */
public final class ApiFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Optional<Duration> retryAfter;

    ApiFault(int status, String message, Optional<Duration> retryAfter) {
        super(Shown.of(message));
        this.status = status;
        this.retryAfter = retryAfter;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    boolean isMissing() {
        return status == 404;
    }

    boolean isForbidden() {
        return status == 403;
    }

    boolean isConflict() {
        return status == 409;
    }

    boolean isWorthRetrying() {
        return status == 429 || (status >= 500 && status != 501);
    }
}
