package io.github.snapworthy.console.web;

import io.github.snapworthy.report.PlainText;

/** A request that cannot be answered as it stands; the message says in a line what was expected, and may repeat what was asked. */
final class BadRequest extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;

    private BadRequest(int status, String title, String detail) {
        super(PlainText.shortLine(detail));
        this.status = status;
        this.title = title;
    }

    /** Something in it is not as it has to be. */
    static BadRequest wrong(String detail) {
        return new BadRequest(400, "Bad Request", detail);
    }

    /** What it asks for is not there. */
    static BadRequest missing(String detail) {
        return new BadRequest(404, "Not Found", detail);
    }

    Answer answer() {
        return Answer.problem(status, title, String.valueOf(getMessage()));
    }
}
