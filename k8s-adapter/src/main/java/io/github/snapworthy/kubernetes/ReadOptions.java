package io.github.snapworthy.kubernetes;

import com.google.common.collect.ImmutableSet;
import org.immutables.value.Value;

/** How to read, and where to stop. The limits are far above any real cluster and well below what hurts a host. */
@Value.Immutable
@AdapterStyle
public interface ReadOptions {
    /** What {@link #maxDepth()} is at most. */
    int MOST_LEVELS = 1_000;

    /** The names of annotations that are kept beside those that decisions read. */
    ImmutableSet<String> annotations();

    /**
     * Whether the sources are an overlay: objects to add or to replace as they stand, for a what-if. One with {@code $patch:
     * delete} is removed; it needs no more than its name. Of several objects of one name each counts in its turn, and no list
     * vouches for its kinds.
     */
    @Value.Default
    default boolean overlay() {
        return false;
    }

    /** Who is told of the progress; nobody by default. */
    @Value.Default
    default ReadListener listener() {
        return (read, total) -> {};
    }

    /** How many bytes one file or stream may have, packed and unpacked; 8 GiB by default. */
    @Value.Default
    default long maxBytes() {
        return 8L << 30;
    }

    /** How many bytes one packed byte may become, beyond the first 32 MiB; 200 by default. */
    @Value.Default
    default int maxCompressionRatio() {
        return 200;
    }

    /** How many objects all sources together may have; 5 million by default. */
    @Value.Default
    default int maxObjects() {
        return 5_000_000;
    }

    /** How deep maps and lists may stand in each other; 128 by default. */
    @Value.Default
    default int maxDepth() {
        return 128;
    }

    /** How many characters one text may have; 4 Mi by default, more than an API server stores. */
    @Value.Default
    default int maxTextLength() {
        return 4 << 20;
    }

    /** The limits have to be positive. */
    @Value.Check
    default void check() {
        if (maxDepth() > MOST_LEVELS) {
            throw new IllegalArgumentException("maxDepth: expected at most " + MOST_LEVELS);
        }
        if (maxBytes() < 1 || maxCompressionRatio() < 1 || maxObjects() < 1 || maxDepth() < 1 || maxTextLength() < 1) {
            throw new IllegalArgumentException("limits: expected positive numbers");
        }
    }

    /** The options that suit most hosts. */
    static ReadOptions defaults() {
        return builder().build();
    }

    /** A builder; whatever is not said has its default. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ReadOptions}; not thread-safe. */
    final class Builder extends ImmutableReadOptions.Builder {
        Builder() {}
    }
}
