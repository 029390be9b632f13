package io.github.snapworthy.console.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * One client that is told of events. What it has not read yet waits in a queue of its own, which has a limit: who reads too
 * slowly is told to look at everything again instead.
 */
final class EventClient implements Callback {
    /** How many events wait for it. */
    static final int WAITING = 32;

    private final Response response;
    private final Callback whole;
    private final Consumer<EventClient> gone;
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean isWriting;
    private boolean isEnding;
    private boolean isOver;

    /**
     * A client that has been told nothing.
     *
     * @param response where to write
     * @param whole to be told when nothing more is written
     * @param gone told once when the client is gone
     */
    EventClient(Response response, Callback whole, Consumer<EventClient> gone) {
        this.response = response;
        this.whole = whole;
        this.gone = gone;
    }

    /** Tells it of an event as soon as it reads; where too much waits for it, of the other one instead of all that waits. */
    void offer(String event, String instead) {
        synchronized (this) {
            if (isOver || isEnding) {
                return;
            }
            if (waiting.size() < WAITING) {
                waiting.add(event);
            } else if (!instead.isEmpty()) {
                waiting.clear();
                waiting.add(instead);
            }
        }
        write();
    }

    private void write() {
        String next = next();
        if (next != null) {
            response.write(false, ByteBuffer.wrap(next.getBytes(StandardCharsets.UTF_8)), this);
        }
    }

    private synchronized @Nullable String next() {
        if (isWriting || isOver || waiting.isEmpty()) {
            return null;
        }
        isWriting = true;
        return waiting.poll();
    }

    @Override
    public void succeeded() {
        boolean ends;
        synchronized (this) {
            isWriting = false;
            ends = isEnding && !isOver;
            isOver = isOver || ends;
        }
        if (ends) {
            finish();
        } else {
            write();
        }
    }

    private void finish() {
        gone.accept(this);
        response.write(true, ByteBuffer.allocate(0), whole);
    }

    @Override
    public void failed(Throwable why) {
        boolean isNews;
        synchronized (this) {
            isNews = !isOver;
            isOver = true;
            waiting.clear();
        }
        if (isNews) {
            gone.accept(this);
            whole.failed(why);
        }
    }

    /** Tells it nothing more. */
    void end() {
        boolean ends;
        synchronized (this) {
            isEnding = true;
            ends = !isWriting && !isOver;
            isOver = isOver || ends;
        }
        if (ends) {
            finish();
        }
    }
}
