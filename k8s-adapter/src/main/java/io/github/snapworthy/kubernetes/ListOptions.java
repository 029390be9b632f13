package io.github.snapworthy.kubernetes;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Duration;
import org.immutables.value.Value;

/** How to list the objects of a live cluster, and when to stop. */
@Value.Immutable
@AdapterStyle
public interface ListOptions {
    /**
     * The namespaces in which kinds of namespaces are listed; all of them, with one list a kind, where none is named. For
     * a reader that has rights in some namespaces only: kinds of the whole cluster are tried all the same.
     */
    @Value.NaturalOrder
    ImmutableSortedSet<String> namespaces();

    /** The names of annotations that are kept beside those that decisions read. */
    ImmutableSet<String> annotations();

    /** How many objects one page of a list may have; 500 by default. */
    @Value.Default
    default int pageSize() {
        return 500;
    }

    /** How many requests are under way at once; 4 by default. */
    @Value.Default
    default int concurrency() {
        return 4;
    }

    /** How often a request is tried where trying again may help; 5 times by default. */
    @Value.Default
    default int attempts() {
        return 5;
    }

    /** How long everything may take; 2 minutes by default. What was not read until then has failed. */
    @Value.Default
    default Duration timeout() {
        return Duration.ofMinutes(2);
    }

    /** How long one request may take, to the end of its answer; 30 seconds by default. */
    @Value.Default
    default Duration requestTimeout() {
        return Duration.ofSeconds(30);
    }

    /** How many objects all lists together may have; 5 million by default. */
    @Value.Default
    default int maxObjects() {
        return 5_000_000;
    }

    /** The numbers and times have to be positive, and the namespaces no paths. */
    @Value.Check
    default void check() {
        checkArgument(pageSize() > 0, "pageSize: expected a positive number");
        checkArgument(concurrency() > 0, "concurrency: expected a positive number");
        checkArgument(attempts() > 0, "attempts: expected a positive number");
        checkArgument(maxObjects() > 0, "maxObjects: expected a positive number");
        checkArgument(timeout().toMillis() > 0, "timeout: expected at least a millisecond");
        checkArgument(requestTimeout().toMillis() > 0, "requestTimeout: expected at least a millisecond");
        namespaces()
                .forEach(name -> checkArgument(
                        name.matches("[a-z0-9]([-a-z0-9]*[a-z0-9])?"),
                        "namespaces: %s is no name of a namespace",
                        name));
    }

    /** The options that suit most hosts. */
    static ListOptions defaults() {
        return builder().build();
    }

    /** A builder; whatever is not said has its default. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ListOptions}; not thread-safe. */
    final class Builder extends ImmutableListOptions.Builder {
        Builder() {}
    }
}
