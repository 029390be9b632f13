package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The answer to a request, with every reason. A value: equal facts give equal decisions, and none keeps a reference to
 * the inventory.
 */
@Value.Immutable
@DomainStyle
public abstract class Decision {
    Decision() {}

    /** What was asked. */
    public abstract Request request();

    /** The answer. */
    public abstract Verdict verdict();

    /** The backup method that was chosen; empty when denied, or when disks differ. */
    public abstract Optional<BackupMethod> method();

    /** The snapshot class; empty where none resolved, none is needed, or disks differ. */
    public abstract Optional<SnapshotClassChoice> snapshotClass();

    /** How consistent the result will be; empty where the subject is not there. */
    public abstract Optional<Consistency> consistency();

    /** How much of a machine is covered; empty for a claim. */
    public abstract Optional<Coverage> coverage();

    /** The lowest trust among the capability facts that the decision rests on; empty where it rests on none. */
    public abstract Optional<Trust> assurance();

    /** What was not evaluated because nobody observed it. */
    public abstract ImmutableList<Assumption> assumptions();

    /** All findings, sorted by {@link Finding#ORDER}. */
    public abstract ImmutableList<Finding> findings();

    /** The smallest set of findings whose repair would allow the operation; empty when it is allowed. */
    public abstract ImmutableList<Finding> blockers();

    /** The disks of a machine, in the order of its template. */
    public abstract ImmutableList<DiskOutcome> disks();

    /** The methods of a backup, in the order of the profile. */
    public abstract ImmutableList<MethodOutcome> methods();

    /** What the decision rests on. */
    public abstract Dependencies dependsOn();

    /** Whether the verdict is {@link Verdict#ALLOWED}. */
    public final boolean isAllowed() {
        return verdict() == Verdict.ALLOWED;
    }

    /** What would change the answer: the remedies of all findings that block, in their order. */
    public final ImmutableList<Remedy> remedies() {
        return findings().stream()
                .filter(finding -> finding.effect().blocks())
                .flatMap(finding -> finding.remedies().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Does nothing when the operation is allowed.
     *
     * @throws NotEligibleException when it is not
     */
    public final void requireAllowed() {
        if (!isAllowed()) {
            throw new NotEligibleException(this);
        }
    }

    /** One line: the question, the verdict and the codes that block. */
    @Override
    public final String toString() {
        return request().operation().reportName() + " of " + request().subject().object() + ": " + verdict()
                + (isAllowed()
                        ? ""
                        : " " + blockers().stream().map(Finding::code).toList());
    }

    /** A builder, for hosts that read decisions back. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Decision}; not thread-safe. */
    public static final class Builder extends ImmutableDecision.Builder {
        Builder() {}
    }
}
