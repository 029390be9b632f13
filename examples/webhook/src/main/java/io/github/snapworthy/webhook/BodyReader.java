package io.github.snapworthy.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Reads the body of one request as it arrives, without a thread that waits for it, up to its limits of size and time. Its
 * outcome is told once.
 */
final class BodyReader implements Runnable {
    /** Who is told of the outcome. */
    interface Outcome {
        /** The whole body has arrived. */
        void arrived(byte[] body);

        /** It has not, and will not. */
        void refused(PlainAnswer why);
    }

    private final Request request;
    private final ServerLimits limits;
    private final BodyBudget budget;
    private final Outcome outcome;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final AtomicBoolean isTold = new AtomicBoolean();
    private final Scheduler.Task deadline;

    private BodyReader(Request request, ServerLimits limits, BodyBudget budget, Outcome outcome) {
        this.request = request;
        this.limits = limits;
        this.budget = budget;
        this.outcome = outcome;
        this.deadline = request.getComponents()
                .getScheduler()
                .schedule(this::expire, limits.bodyTime().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins to read. */
    static void read(Request request, ServerLimits limits, BodyBudget budget, Outcome outcome) {
        new BodyReader(request, limits, budget, outcome).run();
    }

    @Override
    public void run() {
        while (!isTold.get()) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            take(chunk);
        }
    }

    private void take(Content.Chunk chunk) {
        if (Content.Chunk.isFailure(chunk)) {
            refuse(PlainAnswer.CUT_OFF);
            return;
        }
        int length = chunk.remaining();
        if (body.size() + length > limits.bodyBytes()) {
            refuse(PlainAnswer.tooLarge(limits.bodyBytes()));
        } else if (!keep(chunk.getByteBuffer(), length)) {
            refuse(PlainAnswer.TOO_BUSY);
        } else if (chunk.isLast() && isTold.compareAndSet(false, true)) {
            end(() -> outcome.arrived(body.toByteArray()));
        }
        chunk.release();
    }

    private boolean keep(ByteBuffer bytes, int length) {
        if (!budget.take(length)) {
            return false;
        }
        byte[] copy = new byte[length];
        bytes.get(copy);
        body.write(copy, 0, length);
        return true;
    }

    private void expire() {
        refuse(PlainAnswer.TOO_SLOW);
    }

    private void refuse(PlainAnswer why) {
        if (isTold.compareAndSet(false, true)) {
            end(() -> outcome.refused(why));
        }
    }

    private void end(Runnable tell) {
        deadline.cancel();
        try {
            tell.run();
        } finally {
            budget.give(body.size());
        }
    }
}
