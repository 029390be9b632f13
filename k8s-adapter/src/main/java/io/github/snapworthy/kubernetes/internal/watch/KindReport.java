package io.github.snapworthy.kubernetes.internal.watch;

import io.github.snapworthy.kubernetes.internal.live.Failure;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one kind.
 *
 * @param state how well it is known
 * @param objects how many objects were seen
 * @param certain since when it may have changed unheard, empty where nothing is known
 * @param failure what failed last, empty where all is well
 */
public record KindReport(KindFrame.State state, int objects, Optional<Instant> certain, Optional<Failure> failure) {}
