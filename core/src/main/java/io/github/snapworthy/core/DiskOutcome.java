package io.github.snapworthy.core;

import java.util.Optional;
import org.immutables.value.Value;

/** What becomes of one disk of a virtual machine. */
@Value.Immutable
@DomainStyle
public interface DiskOutcome {
    /** The name of the disk. */
    String name();

    /** The name of the claim behind it. */
    Optional<String> claim();

    /** Whether the result will hold it. */
    @Value.Default
    default boolean covered() {
        return false;
    }

    /** The verdict on the disk alone, where it is covered. */
    Optional<Verdict> verdict();

    /** Why it is left out, where it is. */
    Optional<Code> code();

    /** The snapshot class of the disk. */
    Optional<String> snapshotClass();

    /** The backup method of the disk. */
    Optional<Method> method();

    /** A builder; the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DiskOutcome}; not thread-safe. */
    final class Builder extends ImmutableDiskOutcome.Builder {
        Builder() {}
    }
}
