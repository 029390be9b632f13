package io.github.snapworthy.kubernetes;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import org.immutables.value.Value;

/** How to keep a live cluster in sight, and how old what is known of it may become. */
@Value.Immutable
@AdapterStyle
public interface WatchOptions {
    /** What becomes of a kind of which nothing was heard for longer than {@link #maxAge()}. */
    enum WhenStale {
        /** It counts as unreadable until it is heard of again: decisions that rest on it are UNKNOWN. */
        UNREADABLE,
        /** It counts as it was last known; {@link io.github.snapworthy.core.Inventory#observedAt()} says how old that is. */
        KEEP
    }

    /** How lists are read, and in which namespaces. */
    @Value.Default
    default ListOptions list() {
        return ListOptions.defaults();
    }

    /** How long nothing may be heard of a kind; 5 minutes by default. An open watch counts as being heard. */
    @Value.Default
    default Duration maxAge() {
        return Duration.ofMinutes(5);
    }

    /** What becomes of a kind after that; unreadable by default. */
    @Value.Default
    default WhenStale whenStale() {
        return WhenStale.UNREADABLE;
    }

    /** How long changes are gathered before they are published; 100 milliseconds by default. */
    @Value.Default
    default Duration batch() {
        return Duration.ofMillis(100);
    }

    /** How long a watch may say nothing before it counts as dead and is opened anew; 2 minutes by default. */
    @Value.Default
    default Duration silence() {
        return Duration.ofMinutes(2);
    }

    /**
     * How often it is looked whether a kind has come, has gone, or may be read by now; 30 seconds by default. A third of
     * {@link #maxAge()} where that is shorter.
     */
    @Value.Default
    default Duration retry() {
        return Duration.ofSeconds(30);
    }

    /**
     * How long a watch is kept before it is opened anew, half of that time at least; 10 minutes by default. An API server
     * asks for the right to watch when a watch is opened, and never again: what was refused meanwhile counts as allowed for
     * so long at most, and changes of it are seen until then.
     */
    @Value.Default
    default Duration renewal() {
        return Duration.ofMinutes(10);
    }

    /** Who counts what is done; nobody by default. */
    @Value.Default
    default LiveMetrics metrics() {
        return LiveMetrics.NONE;
    }

    /** All times have to be positive; watches that are renewed more often than every half minute look like broken ones. */
    @Value.Check
    default void check() {
        checkArgument(maxAge().toMillis() > 0, "maxAge: expected at least a millisecond");
        checkArgument(batch().toMillis() > 0, "batch: expected at least a millisecond");
        checkArgument(silence().toMillis() > 0, "silence: expected at least a millisecond");
        checkArgument(retry().toMillis() > 0, "retry: expected at least a millisecond");
        checkArgument(renewal().toSeconds() >= 30, "renewal: expected at least 30 seconds");
    }

    /** The options that suit most hosts. */
    static WatchOptions defaults() {
        return builder().build();
    }

    /** A builder; whatever is not said has its default. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link WatchOptions}; not thread-safe. */
    final class Builder extends ImmutableWatchOptions.Builder {
        Builder() {}
    }
}
