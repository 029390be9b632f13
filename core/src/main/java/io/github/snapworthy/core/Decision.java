package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request, with every reason. A value: equal facts give equal decisions, and none keeps a reference to
 * the inventory.
 */
@Value.Immutable(builder = false)
@DomainStyle
public abstract class Decision {
    Decision() {}

    /** What was asked. */
    @Value.Parameter
    public abstract Request request();

    /** The answer. */
    @Value.Parameter
    public abstract Verdict verdict();

    /** The method that was chosen, of a backup or clone; empty when denied, or when disks differ. */
    @Value.Parameter
    public abstract Optional<Method> method();

    /** The snapshot class; empty where none resolved, none is needed, or disks differ. */
    @Value.Parameter
    public abstract Optional<SnapshotClassChoice> snapshotClass();

    /**
     * How consistent the copy will be; empty where the subject is not there, and for what copies no volume in use:
     * restores, attachments, expansions.
     */
    @Value.Parameter
    public abstract Optional<Consistency> consistency();

    /** How much of a machine is covered; empty for a claim. */
    @Value.Parameter
    public abstract Optional<Coverage> coverage();

    /** The lowest trust among the capability facts that the decision rests on; empty where it rests on none. */
    @Value.Parameter
    public abstract Optional<Trust> assurance();

    /** What was not evaluated because nobody observed it. */
    @Value.Parameter
    public abstract ImmutableList<Assumption> assumptions();

    /** All findings, sorted by {@link Finding#ORDER}. */
    @Value.Parameter
    public abstract ImmutableList<Finding> findings();

    /** The smallest set of findings whose repair would allow the operation; empty when it is allowed. */
    @Value.Parameter
    public abstract ImmutableList<Finding> blockers();

    /** The disks of a machine, in the order of its template. */
    @Value.Parameter
    public abstract ImmutableList<DiskOutcome> disks();

    /** The methods of a backup or clone, in the order of the profile. */
    @Value.Parameter
    public abstract ImmutableList<MethodOutcome> methods();

    /** What the decision rests on. */
    @Value.Parameter
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

    /** Builds a {@link Decision}; not thread-safe. Written by hand, for a generated one makes more garbage than the decision. */
    public static final class Builder {
        private @Nullable Request request;
        private @Nullable Verdict verdict;
        private Optional<Method> method = Optional.empty();
        private Optional<SnapshotClassChoice> snapshotClass = Optional.empty();
        private Optional<Consistency> consistency = Optional.empty();
        private Optional<Coverage> coverage = Optional.empty();
        private Optional<Trust> assurance = Optional.empty();
        private ImmutableList<Assumption> assumptions = ImmutableList.of();
        private ImmutableList<Finding> findings = ImmutableList.of();
        private ImmutableList<Finding> blockers = ImmutableList.of();
        private ImmutableList<DiskOutcome> disks = ImmutableList.of();
        private ImmutableList<MethodOutcome> methods = ImmutableList.of();
        private @Nullable Dependencies dependsOn;

        Builder() {}

        /** Takes everything from another decision. */
        public Builder from(Decision other) {
            request = other.request();
            verdict = other.verdict();
            method = other.method();
            snapshotClass = other.snapshotClass();
            consistency = other.consistency();
            coverage = other.coverage();
            assurance = other.assurance();
            assumptions = other.assumptions();
            findings = other.findings();
            blockers = other.blockers();
            disks = other.disks();
            methods = other.methods();
            dependsOn = other.dependsOn();
            return this;
        }

        /** Sets {@link Decision#request}. */
        public Builder request(Request request) {
            this.request = requireNonNull(request, "request");
            return this;
        }

        /** Sets {@link Decision#verdict}. */
        public Builder verdict(Verdict verdict) {
            this.verdict = requireNonNull(verdict, "verdict");
            return this;
        }

        /** Sets {@link Decision#method}. */
        public Builder method(Optional<Method> method) {
            this.method = requireNonNull(method, "method");
            return this;
        }

        /** Sets {@link Decision#snapshotClass}. */
        public Builder snapshotClass(Optional<SnapshotClassChoice> snapshotClass) {
            this.snapshotClass = requireNonNull(snapshotClass, "snapshotClass");
            return this;
        }

        /** Sets {@link Decision#consistency}. */
        public Builder consistency(Optional<Consistency> consistency) {
            this.consistency = requireNonNull(consistency, "consistency");
            return this;
        }

        /** Sets {@link Decision#coverage}. */
        public Builder coverage(Optional<Coverage> coverage) {
            this.coverage = requireNonNull(coverage, "coverage");
            return this;
        }

        /** Sets {@link Decision#assurance}. */
        public Builder assurance(Optional<Trust> assurance) {
            this.assurance = requireNonNull(assurance, "assurance");
            return this;
        }

        /** Sets {@link Decision#assumptions}. */
        public Builder assumptions(ImmutableList<Assumption> assumptions) {
            this.assumptions = requireNonNull(assumptions, "assumptions");
            return this;
        }

        /** Sets {@link Decision#findings}. */
        public Builder findings(ImmutableList<Finding> findings) {
            this.findings = requireNonNull(findings, "findings");
            return this;
        }

        /** Sets {@link Decision#blockers}. */
        public Builder blockers(ImmutableList<Finding> blockers) {
            this.blockers = requireNonNull(blockers, "blockers");
            return this;
        }

        /** Sets {@link Decision#disks}. */
        public Builder disks(ImmutableList<DiskOutcome> disks) {
            this.disks = requireNonNull(disks, "disks");
            return this;
        }

        /** Sets {@link Decision#methods}. */
        public Builder methods(ImmutableList<MethodOutcome> methods) {
            this.methods = requireNonNull(methods, "methods");
            return this;
        }

        /** Sets {@link Decision#dependsOn}. */
        public Builder dependsOn(Dependencies dependsOn) {
            this.dependsOn = requireNonNull(dependsOn, "dependsOn");
            return this;
        }

        /**
         * Builds it.
         *
         * @throws NullPointerException if request, verdict or dependsOn was not given
         */
        public Decision build() {
            return ImmutableDecision.of(
                    requireNonNull(request, "request"),
                    requireNonNull(verdict, "verdict"),
                    method,
                    snapshotClass,
                    consistency,
                    coverage,
                    assurance,
                    assumptions,
                    findings,
                    blockers,
                    disks,
                    methods,
                    requireNonNull(dependsOn, "dependsOn"));
        }
    }
}
