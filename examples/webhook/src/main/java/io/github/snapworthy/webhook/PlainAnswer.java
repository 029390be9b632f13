package io.github.snapworthy.webhook;

import org.eclipse.jetty.http.HttpStatus;

/**
 * An answer in words: to a probe, or to a request that is no review.
 *
 * @param status the status of HTTP
 * @param message the state, or what was expected
 */
record PlainAnswer(int status, String message) {
    static final PlainAnswer TOO_SLOW =
            new PlainAnswer(HttpStatus.REQUEST_TIMEOUT_408, "the body did not arrive in time");
    static final PlainAnswer TOO_BUSY =
            new PlainAnswer(HttpStatus.SERVICE_UNAVAILABLE_503, "too many bytes are in flight, try again");
    static final PlainAnswer CUT_OFF = new PlainAnswer(HttpStatus.BAD_REQUEST_400, "the body ended before its end");

    static PlainAnswer tooLarge(int limit) {
        return new PlainAnswer(HttpStatus.PAYLOAD_TOO_LARGE_413, "expected a body of at most " + limit + " bytes");
    }
}
