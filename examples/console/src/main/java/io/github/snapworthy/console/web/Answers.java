package io.github.snapworthy.console.web;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers to connections: pages, those of the API, and events. */
final class Answers extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Api api;
    private final StaticFiles files;
    private final EventHub events;

    Answers(Api api, StaticFiles files, EventHub events) {
        this.api = api;
        this.files = files;
        this.events = events;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = request.getHttpURI().getPath();
        try {
            if (path.startsWith(Endpoint.BASE + "/")) {
                ask(path, request, response, callback);
            } else {
                give(
                        files.find(path).orElseThrow(() -> BadRequest.missing("there is no such page")),
                        request,
                        response,
                        callback);
            }
        } catch (BadRequest e) {
            write(e.answer(), response, callback);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("a defect of the console", e);
            write(Answer.problem(500, "Internal Server Error", "a defect, see the log"), response, callback);
        }
        return true;
    }

    private void ask(String path, Request request, Response response, Callback callback) throws BadRequest {
        Endpoint endpoint = Endpoint.of(path)
                .orElseThrow(() -> BadRequest.missing("there is no such address, see " + Endpoint.OPENAPI.path()));
        String text = request.getHttpURI().getQuery();
        Query query = Query.parse(text == null ? "" : text, endpoint);
        if (endpoint == Endpoint.EVENTS) {
            stream(request, response, callback);
            return;
        }
        Api.Question question = api.ask(endpoint, new Places(endpoint.values(path)), query);
        Optional<String> tag = question.tag().filter(one -> Api.matches(known(request), one));
        if (tag.isPresent()) {
            unchanged(tag.get(), response, callback);
        } else {
            give(question.answer().get(), request, response, callback);
        }
    }

    private static String known(Request request) {
        String header = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
        return header == null ? "" : header;
    }

    private static void unchanged(String tag, Response response, Callback callback) {
        response.setStatus(304);
        response.getHeaders().put(HttpHeader.ETAG, tag);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        callback.succeeded();
    }

    private static void give(Answer answer, Request request, Response response, Callback callback) {
        String tag = answer.tag().orElse("");
        if (!tag.isEmpty() && Api.matches(known(request), tag)) {
            unchanged(tag, response, callback);
        } else {
            write(answer, response, callback);
        }
    }

    /** Writes an answer whole; nobody keeps it without asking again. */
    static void write(Answer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, answer.type());
        headers.put(HttpHeader.CACHE_CONTROL, answer.tag().isPresent() ? "no-cache" : "no-store");
        answer.headers().forEach(headers::put);
        headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    private void stream(Request request, Response response, Callback callback) {
        String last = request.getHeaders().get("Last-Event-ID");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (request.getMethod().equals("HEAD")) {
            callback.succeeded();
        } else if (!events.join(response, callback, last == null ? "" : last)) {
            response.getHeaders().put("Retry-After", "10");
            write(Answer.problem(503, "Service Unavailable", "there are too many listeners"), response, callback);
        }
    }
}
