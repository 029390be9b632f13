package io.github.snapworthy.webhook;

import java.io.Serial;

/** A body is no AdmissionReview that can be answered. The message says what was expected, and repeats nothing of an object. */
final class BadReview extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The text is not a review at all. */
    static final int NO_REVIEW = 400;
    /** It is one that is not understood here. */
    static final int NOT_UNDERSTOOD = 422;

    private final int status;

    BadReview(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The status of HTTP that says it. */
    int status() {
        return status;
    }
}
