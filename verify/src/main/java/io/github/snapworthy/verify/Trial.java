package io.github.snapworthy.verify;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Fact;
import java.util.Optional;
import org.immutables.value.Value;

/** What was tried with one method, and what it has shown. A value. */
@Value.Immutable
@VerifyStyle
public interface Trial {
    /** The method. */
    CopyMethod method();

    /** What it has shown. */
    Proof proof();

    /** What the library decided beforehand; empty where it could not. */
    Optional<Decision> decision();

    /** The snapshot class that was named, of a group the group's; empty where the cluster's default was left to choose. */
    Optional<String> snapshotClass();

    /** All steps, in their order. */
    ImmutableList<Step> steps();

    /** What was compared, one comparison for each copy. */
    ImmutableList<Comparison> comparisons();

    /** What it has shown of the driver, for volumes of the StorageClass. */
    ImmutableList<Fact.Capable> facts();

    /** A builder; method and proof have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Trial}; not thread-safe. */
    final class Builder extends ImmutableTrial.Builder {
        Builder() {}
    }
}
