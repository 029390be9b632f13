package io.github.snapworthy.webhook;

import java.time.Duration;

/** Half an hour, or as many minutes as {@code -Dsnapworthy.soak.minutes} says; a line each minute in {@code target}. */
class SoakLongRun extends SoakThorough {
    @Override
    Duration time() {
        return Duration.ofMinutes(Integer.getInteger("snapworthy.soak.minutes", 30));
    }
}
