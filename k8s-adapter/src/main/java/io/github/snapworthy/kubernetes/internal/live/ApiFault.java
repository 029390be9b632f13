package io.github.snapworthy.kubernetes.internal.live;

import io.github.snapworthy.kubernetes.internal.tokens.OneLine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The API server answered, and not with what was asked for. */
public final class ApiFault extends IOException {
    /** The status of an answer that says that all is well and is none of the API. */
    static final int NO_API = 0;

    /** In the place of a status: there was no answer, for there could be no request. */
    static final int NO_REQUEST = -1;

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAILED = 500;
    private static final int NOT_IMPLEMENTED = 501;

    private final int status;
    private final transient Optional<Duration> retryAfter;

    /** An answer of that HTTP status; the message is for people. */
    public ApiFault(int status, String message, Optional<Duration> retryAfter) {
        super(OneLine.of(message));
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The HTTP status, or {@link #NO_API} or {@link #NO_REQUEST}. */
    public int status() {
        return status;
    }

    /** How long the server asks to be left alone. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    boolean isForbidden() {
        return status == 403;
    }

    boolean isMissing() {
        return status == 404;
    }

    /** The continue token is too old. */
    boolean isExpired() {
        return status == 410;
    }

    /** What health checks of an API server answer when one of them fails. */
    boolean isOfServer() {
        return status == SERVER_FAILED;
    }

    boolean isWorthRetrying() {
        return status == TOO_MANY || (status >= SERVER_FAILED && status != NOT_IMPLEMENTED);
    }
}
