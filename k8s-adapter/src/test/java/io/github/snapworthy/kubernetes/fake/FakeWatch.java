package io.github.snapworthy.kubernetes.fake;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One watch of a server: the events of a resource as they happen, and a bookmark where something else happened. */
public final class FakeWatch {
    private static final Gson GSON = new Gson();
    private static final long WAIT = 20;

    private final HttpExchange exchange;
    private final FakeStore store;
    private final FakeResource resource;
    private final String namespace;
    private final FakeRequest request;
    private final long end;
    private final int generation;
    private final Deque<FakeStore.Event> queue = new ArrayDeque<>();
    private long position;
    private OutputStream out = OutputStream.nullOutputStream();

    FakeWatch(HttpExchange exchange, FakeStore store, FakeResource resource, String namespace, FakeRequest request) {
        this.exchange = exchange;
        this.store = store;
        this.resource = resource;
        this.namespace = namespace;
        this.request = request;
        position = Long.parseLong(request.parameter("resourceVersion").orElse("0"));
        generation = store.generation();
        end = System.nanoTime()
                + TimeUnit.SECONDS.toNanos(
                        Long.parseLong(request.parameter("timeoutSeconds").orElse("60")));
    }

    /** Answers in that way. */
    void run(WatchDeed deed) throws IOException {
        if (!store.remembers(position)) {
            Misdeed.send(exchange, FakeAnswer.failure(410, "Expired", "too old resource version: " + position));
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            out = body;
            out.flush();
            deed.answer(this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    /** Whether its time is not up yet. */
    public boolean isOpen() {
        return System.nanoTime() < end && store.generation() == generation;
    }

    /** Sends what happens until its time is up. */
    public void follow() throws IOException, InterruptedException {
        long told = position;
        while (isOpen()) {
            FakeStore.Event event = poll();
            if (event != null) {
                send(event);
            } else if (position > told) {
                bookmark();
                told = position;
            }
        }
    }

    /** The next event, however long that takes. */
    public FakeStore.Event await() throws IOException, InterruptedException {
        FakeStore.Event event = poll();
        while (event == null) {
            if (!isOpen()) {
                throw new IOException("the time of the watch is up");
            }
            event = poll();
        }
        return event;
    }

    /** The next event, if there is one soon. */
    public Optional<FakeStore.Event> soon() throws InterruptedException {
        return Optional.ofNullable(poll());
    }

    private FakeStore.Event poll() throws InterruptedException {
        if (queue.isEmpty()) {
            store.awaitChange(position, WAIT);
            long now = store.version();
            store.since(resource, namespace, position).stream()
                    .filter(event -> event.version() <= now)
                    .forEach(queue::add);
            position = now;
        }
        return queue.poll();
    }

    /** Passes over what has happened, of which nothing may be of its resource. */
    public void skip() {
        position = store.version();
    }

    /** Everything that ever happened until its version. */
    public List<FakeStore.Event> past() {
        return store.since(resource, namespace, 0).stream()
                .filter(event -> event.version() <= position)
                .toList();
    }

    /** The event as it is sent. */
    public String text(FakeStore.Event event) {
        JsonObject json = new JsonObject();
        json.addProperty("type", event.type());
        boolean metadataOnly = request.headers().getOrDefault("accept", "").contains("as=PartialObjectMetadata");
        JsonObject item = FakeLists.item(resource, event.object(), metadataOnly);
        if (!metadataOnly) {
            item.addProperty("kind", resource.kind());
            item.addProperty("apiVersion", resource.apiVersion());
        }
        json.add("object", item);
        return GSON.toJson(json) + "\n";
    }

    /** Sends an event. */
    public void send(FakeStore.Event event) throws IOException {
        write(text(event));
    }

    /** Says that all until now was told. */
    public void bookmark() throws IOException {
        write("""
                {"type": "BOOKMARK", "object": {"kind": "%s", "apiVersion": "%s", "metadata": {"resourceVersion": "%s"}}}
                """.formatted(resource.kind(), resource.apiVersion(), position));
    }

    /** Says that it failed. */
    public void fail(int status, String reason, String message) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("type", "ERROR");
        json.add(
                "object",
                JsonParser.parseString(
                        FakeAnswer.failure(status, reason, message).body()));
        write(GSON.toJson(json) + "\n");
    }

    /** Sends whatever it is. */
    public void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
