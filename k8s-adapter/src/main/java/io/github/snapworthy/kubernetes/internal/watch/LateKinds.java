package io.github.snapworthy.kubernetes.internal.watch;

import io.github.snapworthy.core.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells when a kind is not heard of any more, and when it is again. Not thread-safe. */
final class LateKinds {
    private final Duration maxAge;
    private final Set<Kind> late = EnumSet.noneOf(Kind.class);

    LateKinds(Duration maxAge) {
        this.maxAge = maxAge;
    }

    /** Whether nothing was heard for too long. */
    boolean isLate(Instant certain, Instant now) {
        return Duration.between(certain, now).compareTo(maxAge) > 0;
    }

    /** Looks at all kinds. */
    void look(Map<Kind, KindState> kinds, Instant now) {
        kinds.forEach((kind, state) -> {
            Optional<Instant> certain = state.certainAt(scope -> false, now);
            if (certain.filter(then -> isLate(then, now)).isPresent()) {
                if (late.add(kind)) {
                    WatchLog.late(kind, certain.get());
                }
            } else if (late.remove(kind)) {
                WatchLog.heardAgain(kind);
            }
        });
    }
}
