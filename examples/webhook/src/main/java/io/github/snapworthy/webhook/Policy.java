package io.github.snapworthy.webhook;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What the host leaves to whoever runs it.
 *
 * @param onUnknown what becomes of an object for which it is not known whether it can work
 * @param atMost how old what is known of the cluster may be
 */
record Policy(OnUnknown onUnknown, Duration atMost) {
    /** What becomes of an object for which it is not known whether it can work. */
    enum OnUnknown {
        /** It is allowed, with a warning. */
        ALLOW,
        /** It is refused. */
        DENY
    }

    Policy {
        requireNonNull(onUnknown, "onUnknown");
        requireNonNull(atMost, "atMost");
    }
}
