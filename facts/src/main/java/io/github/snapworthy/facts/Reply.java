package io.github.snapworthy.facts;

import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Trust;
import java.time.Duration;

/** What comes of asking a provider about one driver. */
sealed interface Reply {
    /**
     * An answer that can be used.
     *
     * @param said what it says
     * @param trust what the provider holds it to be worth
     * @param holds for how long it holds for a driver of that release
     */
    record Answer(Facts said, Trust trust, Duration holds) implements Reply {}

    /**
     * No answer.
     *
     * @param why what went wrong
     */
    record Failed(String why) implements Reply {}
}
