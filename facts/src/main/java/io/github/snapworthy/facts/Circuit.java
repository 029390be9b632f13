package io.github.snapworthy.facts;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.snapworthy.core.ProviderState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts failures in a row, and leaves a provider alone for a while when there are too many. */
final class Circuit {
    private final Guard guard;

    @GuardedBy("this")
    private int failures;

    @GuardedBy("this")
    private Instant last = Instant.EPOCH;

    @GuardedBy("this")
    private String problem = "";

    Circuit(Guard guard) {
        this.guard = guard;
    }

    /** The pause, if there is one now. A clock that was put back ends it. */
    synchronized Optional<Obstacle> pause() {
        Duration passed = Duration.between(last, guard.clock().instant());
        if (failures < guard.failures() || passed.isNegative() || passed.compareTo(guard.pause()) >= 0) {
            return Optional.empty();
        }
        String times = failures == 1 ? "once" : failures + " times in a row";
        return Optional.of(new Obstacle(
                ProviderState.State.PAUSED,
                "it is not asked until " + last.plus(guard.pause()) + ", having failed " + times + ": " + problem));
    }

    synchronized void failed(String how) {
        failures++;
        last = guard.clock().instant();
        problem = how;
    }

    synchronized void succeeded() {
        failures = 0;
    }
}
