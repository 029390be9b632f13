package io.github.snapworthy.verify;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.verify.internal.Deadline;
import io.github.snapworthy.verify.internal.Marks;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** What to verify, and how long it may take. */
@Value.Immutable
@VerifyStyle
public interface VerifyPlan {
    /** The namespace in which everything is made that has one; it has to be there. */
    String namespace();

    /** The StorageClass whose volumes are copied. */
    String storageClass();

    /** The VolumeSnapshotClass to take; without it the one that the library chooses, else the default of the cluster. */
    Optional<String> snapshotClass();

    /** The VolumeGroupSnapshotClass to take; without it the one that the library chooses, else the default of the cluster. */
    Optional<String> groupSnapshotClass();

    /** The methods to verify, one after the other; snapshots alone by default. */
    @Value.Default
    default ImmutableSortedSet<CopyMethod> methods() {
        return ImmutableSortedSet.of(CopyMethod.SNAPSHOT);
    }

    /** How large the claims are, in bytes; 64 MiB by default. */
    @Value.Default
    default long claimBytes() {
        return Bytes.mib(64);
    }

    /** How many MiB are written to each; 8 by default. */
    @Value.Default
    default int patternMib() {
        return 8;
    }

    /** The volume mode; nothing but file systems can be verified yet. */
    @Value.Default
    default VolumeMode volumeMode() {
        return VolumeMode.FILESYSTEM;
    }

    /** Whether data is flushed before it is copied; it is by default. */
    @Value.Default
    default Flush flush() {
        return Flush.FLUSHED;
    }

    /** What becomes of the objects afterwards; they are removed by default. */
    @Value.Default
    default Afterwards afterwards() {
        return Afterwards.REMOVE;
    }

    /** How long one step may take, a year at most; 5 minutes by default. */
    @Value.Default
    default Duration stepLimit() {
        return Duration.ofMinutes(5);
    }

    /** How long cleaning up may take after each method, a year at most; 5 minutes by default. */
    @Value.Default
    default Duration cleanUpLimit() {
        return Duration.ofMinutes(5);
    }

    /** What becomes of the objects that were made. */
    enum Afterwards {
        REMOVE,
        /** They stay, until {@link Verifier#cleanUp} removes them. */
        KEEP
    }

    /** Names have to be names, there has to be something to do, and the data has to fit. */
    @Value.Check
    default void check() {
        checkArgument(Marks.isNamespace(namespace()), "namespace: %s is no name of a namespace", namespace());
        isName("storageClass", storageClass());
        snapshotClass().ifPresent(name -> isName("snapshotClass", name));
        groupSnapshotClass().ifPresent(name -> isName("groupSnapshotClass", name));
        checkArgument(!methods().isEmpty(), "methods: expected at least one");
        checkArgument(
                volumeMode() == VolumeMode.FILESYSTEM,
                "volumeMode: only volumes with a file system can be verified, not raw block volumes");
        checkArgument(
                patternMib() >= 1 && patternMib() <= Pattern.MOST_CHUNKS,
                "patternMib: expected 1 to %s, was %s",
                Pattern.MOST_CHUNKS,
                patternMib());
        checkArgument(
                claimBytes() >= 2 * Bytes.mib(patternMib()),
                "claimBytes: expected at least twice the pattern, %s bytes, was %s",
                2 * Bytes.mib(patternMib()),
                claimBytes());
        Deadline.check("stepLimit", stepLimit());
        Deadline.check("cleanUpLimit", cleanUpLimit());
    }

    private static void isName(String what, String name) {
        checkArgument(
                name.length() <= 253 && name.matches("[a-z0-9]([-.a-z0-9]*[a-z0-9])?"),
                "%s: %s is no name of an object",
                what,
                name);
    }

    /** A builder; namespace and storageClass have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VerifyPlan}; not thread-safe. */
    final class Builder extends ImmutableVerifyPlan.Builder {
        Builder() {}

        /** These methods. */
        public Builder methods(CopyMethod... methods) {
            return methods(ImmutableSortedSet.copyOf(methods));
        }
    }
}
