package io.github.snapworthy.console.web;

import io.github.snapworthy.console.board.BoardEvent;
import io.github.snapworthy.console.board.SubjectName;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Tells clients of steps of the board. One that comes back is told of what it missed; where that is too much, for it was away
 * for long or is slow, it is told to look at everything again. Nobody waits for a client.
 */
final class EventHub {
    /** How many clients there may be. */
    static final int MOST_CLIENTS = 64;

    /** How many steps are kept for clients that come back. */
    private static final int KEPT = 100;

    /** How many changes one event names; more are counted. */
    private static final int NAMED = 50;

    private final String instance;
    private final Deque<Event> past = new ArrayDeque<>();
    private final Set<EventClient> clients = ConcurrentHashMap.newKeySet();
    private long latest;
    private boolean isClosed;

    /** A hub of a board that is at that version. */
    EventHub(String instance, long version) {
        this.instance = instance;
        this.latest = version;
    }

    /** One step, as it is written. */
    private record Event(long version, String text) {}

    /** Tells of a step. */
    synchronized void tell(BoardEvent step) {
        Event event = new Event(step.version(), text(step));
        latest = step.version();
        past.addLast(event);
        if (past.size() > KEPT) {
            past.removeFirst();
        }
        clients.forEach(client -> client.offer(event.text, reset()));
    }

    private String text(BoardEvent step) {
        byte[] json = JsonText.bytes(out -> {
            out.writeStartObject();
            out.writeNumberField("version", step.version());
            out.writeNumberField("count", step.changes().size());
            out.writeArrayFieldStart("changes");
            for (DecisionChange change :
                    step.changes().subList(0, Math.min(NAMED, step.changes().size()))) {
                out.writeStartObject();
                out.writeStringField(
                        "id",
                        SubjectName.of(change.request().subject().object()).toString());
                out.writeStringField("operation", change.request().operation().reportName());
                out.writeStringField("before", verdict(change.before()));
                out.writeStringField("after", verdict(change.after()));
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
        return "id: " + id(step.version()) + "\nevent: step\ndata: " + new String(json, StandardCharsets.US_ASCII)
                + "\n\n";
    }

    private static @Nullable String verdict(Optional<Decision> decision) {
        return decision.map(known -> known.verdict().name()).orElse(null);
    }

    private String id(long version) {
        return instance + "-" + version;
    }

    /** Tells a client to look at everything again. */
    private String reset() {
        return "id: " + id(latest) + "\nevent: reset\ndata: {\"version\":" + latest + "}\n\n";
    }

    /**
     * Begins to tell a client, which has heard of that event last.
     *
     * @return false where there are too many
     */
    synchronized boolean join(Response response, Callback callback, String lastHeard) {
        if (isClosed || clients.size() >= MOST_CLIENTS) {
            return false;
        }
        EventClient client = new EventClient(response, callback, clients::remove);
        clients.add(client);
        client.offer("retry: 1000\n\n", "");
        missed(lastHeard).forEach(text -> client.offer(text, reset()));
        return true;
    }

    /** What came after that event; a client that has heard of none yet missed nothing, and is told where the board is. */
    private List<String> missed(String lastHeard) {
        if (lastHeard.isEmpty()) {
            return List.of("id: " + id(latest) + "\nevent: hello\ndata: {\"version\":" + latest + "}\n\n");
        }
        if (lastHeard.equals(id(latest))) {
            return List.of();
        }
        Iterator<Event> events = past.iterator();
        while (events.hasNext()) {
            if (id(events.next().version).equals(lastHeard)) {
                Deque<String> missed = new ArrayDeque<>();
                events.forEachRemaining(event -> missed.add(event.text));
                return List.copyOf(missed);
            }
        }
        return List.of(reset());
    }

    /** Shows that the server is there; a client that is gone is noticed by it. */
    void beat() {
        clients.forEach(client -> client.offer(":\n\n", ""));
    }

    /** How many clients listen. */
    int clients() {
        return clients.size();
    }

    /** Ends all clients. */
    synchronized void close() {
        isClosed = true;
        clients.forEach(EventClient::end);
    }
}
