package io.github.snapworthy.facts;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.ProviderState;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** An answer under a guard that has to be waited for. */
final class Underway implements Asking.Pending {
    /** How waiting ended. */
    private enum End {
        OVER,
        TIMED_OUT,
        INTERRUPTED
    }

    private final GuardedAsking asking;
    private final Errand errand;
    private final List<Topic> open;
    private final Tally tally;

    Underway(GuardedAsking asking, Errand errand, List<Topic> open, Tally tally) {
        this.asking = asking;
        this.errand = errand;
        this.open = open;
        this.tally = tally;
    }

    @Override
    public FactSet answer() {
        End end = await();
        stop();
        ImmutableMap<Topic, Reply> replies = errand.replies();
        replies.forEach((topic, reply) -> tally.replied(topic.driver(), reply));
        // It may have come to its end just before it was stopped.
        End really = replies.size() == open.size() ? End.OVER : end;
        hindered(really, open.size() - replies.size());
        learn(really, replies);
        asking.standIn(tally, Iterables.filter(open, topic -> !(replies.get(topic) instanceof Reply.Answer)));
        tally.took(errand.took());
        return tally.outcome();
    }

    private End await() {
        try {
            errand.await();
            return End.OVER;
        } catch (TimeoutException e) {
            return End.TIMED_OUT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return End.INTERRUPTED;
        }
    }

    private void hindered(End end, int missing) {
        String limit = asking.limitInWords();
        if (end == End.INTERRUPTED) {
            tally.hindered(ProviderState.State.FAILED, "it was stopped, as the calling thread was interrupted");
        } else if (end == End.TIMED_OUT && errand.wasEntered()) {
            tally.hindered(
                    ProviderState.State.TIMED_OUT,
                    "it did not answer for " + missing + " of " + open.size() + " drivers within " + limit);
        } else if (end == End.TIMED_OUT) {
            tally.hindered(
                    ProviderState.State.TIMED_OUT, "it was not reached within " + limit + ", others had asked before");
        }
    }

    /** Neither the host's interruption nor the line before the provider is a failure of the provider. */
    private void learn(End end, ImmutableMap<Topic, Reply> replies) {
        if (end == End.OVER && replies.values().stream().anyMatch(Reply.Answer.class::isInstance)) {
            asking.circuit().succeeded();
        } else if (end == End.OVER || (end == End.TIMED_OUT && errand.wasEntered())) {
            asking.circuit().failed(tally.problem());
        }
    }

    @Override
    public void stop() {
        asking.stop(errand);
    }
}
