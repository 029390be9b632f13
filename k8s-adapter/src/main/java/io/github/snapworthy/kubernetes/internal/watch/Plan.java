package io.github.snapworthy.kubernetes.internal.watch;

import io.github.snapworthy.kubernetes.internal.live.ClusterLister;
import java.time.Duration;

/**
 * How to keep a cluster in sight.
 *
 * @param lists how lists are read
 * @param rhythm how often something is done, and how long something may last
 * @param dropsStale whether what was not heard of for too long counts as unreadable
 * @param meter who counts
 */
public record Plan(ClusterLister.Plan lists, Rhythm rhythm, boolean dropsStale, Meter meter) {
    /**
     * The times of a plan.
     *
     * @param batch how long changes are gathered before they are published
     * @param silence how long a watch may say nothing
     * @param retry how often it is looked whether a kind has come or may be read now
     * @param maxAge how old what is known of a kind may become
     * @param renewal how long a watch is kept at most
     */
    public record Rhythm(Duration batch, Duration silence, Duration retry, Duration maxAge, Duration renewal) {}
}
