package io.github.snapworthy.webhook;

import java.time.Duration;
import org.immutables.value.Value;

/** Where the server stops. The defaults suit an API server as the only client, and a container of 256 MiB. */
@Value.Immutable
@WebhookStyle
interface ServerLimits {
    /** How many bytes the body of one request may have; 4 MiB by default, more than an API server stores of an object. */
    @Value.Default
    default int bodyBytes() {
        return 4 << 20;
    }

    /** How many bytes the bodies of all requests in flight may have; 32 MiB by default. */
    @Value.Default
    default int allBodyBytes() {
        return 32 << 20;
    }

    /** How many connections there may be; more wait to be accepted. 2,000 by default. */
    @Value.Default
    default int connections() {
        return 2_000;
    }

    /** How many threads work; 32 by default. None of them waits for a client. */
    @Value.Default
    default int threads() {
        return 32;
    }

    /** How long a body may take to arrive; 10 seconds by default, as long as an API server waits by default. */
    @Value.Default
    default Duration bodyTime() {
        return Duration.ofSeconds(10);
    }

    /**
     * How long a connection may be open without having had a request answered; two minutes by default. An API server closes
     * one that it does not use after a minute and a half, so that none is closed under a request.
     */
    @Value.Default
    default Duration quietTime() {
        return Duration.ofMinutes(2);
    }

    /** How long requests in flight are waited for at the end; 5 seconds by default. */
    @Value.Default
    default Duration stopTime() {
        return Duration.ofSeconds(5);
    }

    /** The limits have to leave room for something. */
    @Value.Check
    default void check() {
        if (bodyBytes() < 1 || allBodyBytes() < bodyBytes() || connections() < 1 || threads() < 8) {
            throw new IllegalArgumentException(
                    "limits: expected positive numbers, room for one body at least, and 8 threads at least");
        }
    }

    /** A builder; whatever is not said has its default. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ServerLimits}; not thread-safe. */
    final class Builder extends ImmutableServerLimits.Builder {
        Builder() {}
    }
}
