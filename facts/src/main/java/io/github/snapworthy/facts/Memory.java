package io.github.snapworthy.facts;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The answers of one provider that hold for a while. Those that hold no longer are kept as well, to stand in where the
 * provider fails; room is bounded by the number of facts, and what was not looked at for longest goes first.
 */
final class Memory {
    /** How many answers of the largest size there is room for. Most have a handful of facts. */
    private static final long LARGEST_ANSWERS = 100;

    private final Cache<Topic, Kept> answers;
    private final InstantSource clock;

    Memory(Guard guard) {
        clock = guard.clock();
        // In one segment: else each has a share of the room, too small for a large answer.
        answers = CacheBuilder.newBuilder()
                .concurrencyLevel(1)
                .maximumWeight(LARGEST_ANSWERS * guard.most())
                .weigher((Topic topic, Kept kept) -> kept.weight())
                .build();
    }

    /** The answer that still holds. */
    Optional<Reply.Answer> current(Topic topic) {
        return Optional.ofNullable(answers.getIfPresent(topic))
                .filter(kept -> kept.holdsAt(clock.instant()))
                .map(Kept::answer);
    }

    /** The last answer, whether it holds or not. */
    Optional<Reply.Answer> last(Topic topic) {
        return Optional.ofNullable(answers.getIfPresent(topic)).map(Kept::answer);
    }

    /** Keeps an answer in place of the one before, if it holds for any time. */
    void keep(Topic topic, Reply.Answer answer) {
        if (answer.holds().compareTo(Duration.ZERO) > 0) {
            answers.put(topic, new Kept(answer, clock.instant()));
        } else {
            answers.invalidate(topic);
        }
    }

    /** How many facts there are, with one for each answer. */
    long weight() {
        return answers.asMap().values().stream().mapToLong(Kept::weight).sum();
    }

    /**
     * An answer and when it came.
     *
     * @param answer the answer
     * @param since when it came
     */
    private record Kept(Reply.Answer answer, Instant since) {
        /** A clock that was put back makes an answer too old, never young for ever. */
        boolean holdsAt(Instant now) {
            Duration age = Duration.between(since, now);
            return !age.isNegative() && age.compareTo(answer.holds()) < 0;
        }

        int weight() {
            return 1 + answer.said().stated().size();
        }
    }
}
