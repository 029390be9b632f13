package io.github.snapworthy.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.snapworthy.spi.ClusterView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a provider about drivers, one after another, in a thread of its guard. Another thread looks at the replies whenever it
 * likes, and stops the inquiry: no later reply counts.
 */
final class Inquiry {
    private final ImmutableList<Topic> topics;
    private final LentView view;
    private final Respondent respondent;
    private final Memory memory;

    @GuardedBy("this")
    private final Map<Topic, Reply> replies = new LinkedHashMap<>();

    @GuardedBy("this")
    private boolean stopped;

    Inquiry(ImmutableList<Topic> topics, ClusterView view, Respondent respondent, Memory memory) {
        this.topics = topics;
        this.view = new LentView(view);
        this.respondent = respondent;
        this.memory = memory;
    }

    /** Asks to the end, or until it is stopped. */
    void ask() {
        for (Topic topic : topics) {
            // What a provider leaves of an interruption is not for the next call. In this order: a stop is never lost.
            Thread.interrupted();
            if (isStopped()) {
                return;
            }
            // Others who asked in the meantime may have brought the answer.
            Optional<Reply.Answer> known = memory.current(topic);
            if (known.isPresent()) {
                heard(topic, known.get());
            } else {
                heardNow(topic, respondent.about(topic.driver(), view));
            }
        }
    }

    private synchronized void heard(Topic topic, Reply reply) {
        if (!stopped) {
            replies.put(topic, reply);
        }
    }

    private synchronized void heardNow(Topic topic, Reply reply) {
        if (!stopped && reply instanceof Reply.Answer answer) {
            memory.keep(topic, answer);
        }
        heard(topic, reply);
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    synchronized void stop() {
        stopped = true;
        view.takeBack();
    }

    /** The replies so far, in the order of the topics. */
    synchronized ImmutableMap<Topic, Reply> replies() {
        return ImmutableMap.copyOf(replies);
    }
}
