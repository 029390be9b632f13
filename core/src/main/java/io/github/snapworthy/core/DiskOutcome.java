package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
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
    Optional<BackupMethod> method();

    /**
     * How each method of a backup would do for this disk, in the order of {@link Decision#methods}; of each the worst of
     * what it needs and of what all methods need of the disk. Empty for a snapshot, and for a disk without data.
     */
    ImmutableList<MethodOutcome> methods();

    /** A builder; the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DiskOutcome}; not thread-safe. */
    final class Builder extends ImmutableDiskOutcome.Builder {
        Builder() {}
    }
}
