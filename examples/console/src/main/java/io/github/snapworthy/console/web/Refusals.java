package io.github.snapworthy.console.web;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What the server itself answers to a request that it cannot read, before any handler sees it: the same headers and the same form
 * as all other refusals, and nothing of what was asked.
 */
final class Refusals extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() >= 400 ? response.getStatus() : 500;
        Guard.keepOthersOut(response.getHeaders());
        String expected = status < 500 || status == 505 ? "expected a request of HTTP/1.1" : "see the log";
        Answers.write(Answer.problem(status, HttpStatus.getMessage(status), expected), response, callback);
        return true;
    }
}
