package io.github.snapworthy.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.Coverage;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Verdict;
import java.util.Optional;
import org.immutables.value.Value;

/** A decision of a {@link StoredReport}. */
@Value.Immutable
@ReportStyle
public interface StoredDecision {
    /**
     * An object as a report names it.
     *
     * @param kind the bare kind, {@code PersistentVolumeClaim} for example
     * @param namespace its namespace, the empty text where it has none
     * @param name its name
     */
    record Subject(String kind, String namespace, String name) {
        /** Checks that nothing is null. */
        public Subject {
            requireNonNull(kind, "kind");
            requireNonNull(namespace, "namespace");
            requireNonNull(name, "name");
        }
    }

    /**
     * How one method would do.
     *
     * @param method its name
     * @param verdict the verdict
     * @param findings what was found
     */
    record Method(String method, Verdict verdict, ImmutableList<StoredFinding> findings) {
        /** Checks that nothing is null. */
        public Method {
            requireNonNull(method, "method");
            requireNonNull(verdict, "verdict");
            requireNonNull(findings, "findings");
        }
    }

    /** A disk of a machine. */
    @Value.Immutable
    @ReportStyle
    interface Disk {
        /** The name of the disk. */
        String name();

        /** The name of the claim behind it. */
        Optional<String> claim();

        /** Whether the result will hold it. */
        boolean covered();

        /** The verdict on the disk alone, where it is covered. */
        Optional<Verdict> verdict();

        /** Why it is left out, where it is. */
        Optional<Code> code();

        /** The snapshot class of the disk. */
        Optional<String> snapshotClass();

        /** The method of the disk. */
        Optional<String> method();

        /** A builder; the name, and whether it is covered, have to be given. */
        static Builder builder() {
            return new Builder();
        }

        /** Builds a {@link Disk}; not thread-safe. */
        final class Builder extends ImmutableDisk.Builder {
            Builder() {}
        }
    }

    /** What was asked of. */
    Subject subject();

    /** What was asked. */
    Operation operation();

    /** The verdict. */
    Verdict verdict();

    /** The method that was chosen, where there are methods. */
    Optional<String> method();

    /** The snapshot class, where one was chosen. */
    Optional<SnapshotClassChoice> snapshotClass();

    /** How consistent the result will be. */
    Optional<Consistency> consistency();

    /** How much of a machine the result will hold. */
    Optional<Coverage> coverage();

    /** The lowest trust among the facts that the answer rests on. */
    Optional<Trust> assurance();

    /** What was taken for granted, one sentence each. */
    ImmutableList<String> assumptions();

    /** All findings, in their order. */
    ImmutableList<StoredFinding> findings();

    /** The disks of a machine, in the order of its spec. */
    ImmutableList<Disk> disks();

    /** The methods, in the order of the profile. */
    ImmutableList<Method> methods();

    /** A builder; subject, operation and verdict have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StoredDecision}; not thread-safe. */
    final class Builder extends ImmutableStoredDecision.Builder {
        Builder() {}
    }
}
