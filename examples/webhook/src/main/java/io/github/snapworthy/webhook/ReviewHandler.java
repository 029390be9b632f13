package io.github.snapworthy.webhook;

import com.google.common.base.Ascii;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Answers reviews at {@code /validate}, and probes at {@code /healthz} and {@code /readyz}. */
final class ReviewHandler extends Handler.Abstract {
    /** Where reviews are sent to. */
    static final String REVIEWS = "/validate";

    private static final Logger LOG = LoggerFactory.getLogger(ReviewHandler.class);
    private static final String JSON = "application/json";

    private final Judge judge;
    private final Health health;
    private final ServerLimits limits;
    private final BodyBudget budget;

    ReviewHandler(Judge judge, Health health, ServerLimits limits, BodyBudget budget) {
        this.judge = judge;
        this.health = health;
        this.limits = limits;
        this.budget = budget;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        switch (Request.getPathInContext(request)) {
            case REVIEWS -> review(request, response, callback);
            case "/healthz" -> probe(request, response, callback, new PlainAnswer(HttpStatus.OK_200, "ok"));
            case "/readyz" -> probe(request, response, callback, health.readiness());
            default -> refuse(response, callback, new PlainAnswer(HttpStatus.NOT_FOUND_404, "expected " + REVIEWS));
        }
        return true;
    }

    private static void probe(Request request, Response response, Callback callback, PlainAnswer state) {
        boolean isRead = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        if (isRead) {
            answer(response, callback, state.status(), "text/plain", state.message() + "\n");
        } else {
            refuseMethod(response, callback, "GET");
        }
    }

    private void review(Request request, Response response, Callback callback) {
        HttpFields headers = request.getHeaders();
        if (!HttpMethod.POST.is(request.getMethod())) {
            refuseMethod(response, callback, "POST");
        } else if (!isJson(headers)) {
            refuse(response, callback, new PlainAnswer(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "expected " + JSON));
        } else if (request.getLength() > limits.bodyBytes()) {
            refuse(response, callback, PlainAnswer.tooLarge(limits.bodyBytes()));
        } else {
            BodyReader.read(request, limits, budget, new Answer(response, callback));
        }
    }

    /** A body in another coding is none that is read here: what it would become cannot be told from its length. */
    private static boolean isJson(HttpFields headers) {
        String type = headers.getField(HttpHeader.CONTENT_TYPE) == null
                ? ""
                : HttpField.getValueParameters(headers.get(HttpHeader.CONTENT_TYPE), null);
        return Ascii.equalsIgnoreCase(JSON, type.strip()) && !headers.contains(HttpHeader.CONTENT_ENCODING);
    }

    private static void refuseMethod(Response response, Callback callback, String allowed) {
        response.getHeaders().put(HttpHeader.ALLOW, allowed);
        refuse(response, callback, new PlainAnswer(HttpStatus.METHOD_NOT_ALLOWED_405, "expected " + allowed));
    }

    /** What is left of the request is not read: its connection ends with the answer. */
    private static void refuse(Response response, Callback callback, PlainAnswer why) {
        LOG.atLevel(isOdd(why) ? Level.WARN : Level.DEBUG)
                .log("a request was answered with {}: {}", why.status(), why.message());
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        answer(response, callback, why.status(), "text/plain", why.message() + "\n");
    }

    /** What an API server that is set up well never sees; a stranger who tries paths is nobody's concern. */
    private static boolean isOdd(PlainAnswer why) {
        return why.status() != HttpStatus.NOT_FOUND_404 && why.status() != HttpStatus.METHOD_NOT_ALLOWED_405;
    }

    private static void answer(Response response, Callback callback, int status, String type, String text) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
    }

    /** Answers one review when its body is there. */
    private final class Answer implements BodyReader.Outcome {
        private final Response response;
        private final Callback callback;

        Answer(Response response, Callback callback) {
            this.response = response;
            this.callback = callback;
        }

        @Override
        public void refused(PlainAnswer why) {
            refuse(response, callback, why);
        }

        @Override
        public void arrived(byte[] body) {
            try {
                Review review = ReviewReader.read(body);
                Ruling ruling = judge.rule(review);
                AdmissionLog.ruled(review, ruling);
                byte[] answer = ReviewWriter.write(review.uid(), ruling);
                answer(response, callback, HttpStatus.OK_200, JSON, new String(answer, StandardCharsets.US_ASCII));
            } catch (BadReview e) {
                refuse(response, callback, new PlainAnswer(e.status(), String.valueOf(e.getMessage())));
            } catch (RuntimeException | StackOverflowError e) {
                AdmissionLog.defect(e);
                refuse(
                        response,
                        callback,
                        new PlainAnswer(HttpStatus.INTERNAL_SERVER_ERROR_500, "a defect of the webhook, see its log"));
            }
        }
    }
}
