package io.github.snapworthy.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.ProviderState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of trying to copy data in a cluster, fit to be written by a {@link ReportFormat}: how each step went, what was
 * compared, and what that shows of the driver. Immutable.
 *
 * @param run what was tried, where and when
 * @param trials what came of each method, in the order of trying
 * @param leftovers what was made and could not be removed
 */
public record VerifyReport(Run run, ImmutableList<Trial> trials, ImmutableList<Leftover> leftovers) implements Report {
    private static final ObservedFacts NOTHING_SEEN = new ObservedFacts(ImmutableMap.of(), ImmutableMap.of());

    /** Checks that nothing is null. */
    public VerifyReport {
        requireNonNull(run, "run");
        requireNonNull(trials, "trials");
        requireNonNull(leftovers, "leftovers");
    }

    /**
     * What was tried.
     *
     * @param id the id of the run, with which all that it made was labelled
     * @param began when it began
     * @param ended when it ended
     * @param namespace where it made its objects
     * @param storageClass of which volumes
     * @param driver the driver of the StorageClass; empty where the class could not be read
     * @param driverRelease the release of the driver; empty where nothing told it
     * @param flushed whether data was flushed before it was copied
     */
    public record Run(
            String id,
            Instant began,
            Instant ended,
            String namespace,
            String storageClass,
            Optional<String> driver,
            Optional<String> driverRelease,
            boolean flushed) {
        /** Checks that nothing is null. */
        public Run {
            requireNonNull(id, "id");
            requireNonNull(began, "began");
            requireNonNull(ended, "ended");
            requireNonNull(namespace, "namespace");
            requireNonNull(storageClass, "storageClass");
            requireNonNull(driver, "driver");
            requireNonNull(driverRelease, "driverRelease");
        }
    }

    /** What a trial has shown. */
    public enum Proof {
        /** The copy gave the data back. */
        PROVED,
        /** The driver says that it cannot, or the copy of flushed data is wrong, or has what was written after it. */
        REFUTED,
        /** The copy lacks some of what was not flushed, which refutes nothing. */
        LOST,
        /** A step failed or did not end in time: nothing is shown. */
        OPEN,
        /** The library denies it, so nothing was tried and nothing made. */
        REFUSED
    }

    /**
     * What came of one method.
     *
     * @param method the method: {@code SNAPSHOT}, {@code CLONE} or {@code GROUP_SNAPSHOT}
     * @param proof what it has shown
     * @param decision what the library decided beforehand; empty where it could not
     * @param snapshotClass the class that was taken; empty where the cluster chose, or none is needed
     * @param steps all steps, in their order
     * @param copies what was compared
     * @param facts what it has shown of the driver
     */
    public record Trial(
            String method,
            Proof proof,
            Optional<Decision> decision,
            Optional<String> snapshotClass,
            ImmutableList<Step> steps,
            ImmutableList<Copy> copies,
            ImmutableList<Fact.Capable> facts) {
        /** Checks that nothing is null. */
        public Trial {
            requireNonNull(method, "method");
            requireNonNull(proof, "proof");
            requireNonNull(decision, "decision");
            requireNonNull(snapshotClass, "snapshotClass");
            requireNonNull(steps, "steps");
            requireNonNull(copies, "copies");
            requireNonNull(facts, "facts");
        }
    }

    /** How a step ended. */
    public enum Outcome {
        DONE,
        FAILED,
        /** Its time was up before it was done. */
        TIMED_OUT,
        /** There was no need for it, or one before it was not done. */
        SKIPPED
    }

    /**
     * How a step went.
     *
     * @param step which, {@code CLEAN_UP} for example
     * @param outcome how it ended
     * @param took how long it took
     * @param detail what there is to say of it; may be empty
     */
    public record Step(String step, Outcome outcome, Duration took, String detail) {
        /** Checks that nothing is null. */
        public Step {
            requireNonNull(step, "step");
            requireNonNull(outcome, "outcome");
            requireNonNull(took, "took");
            requireNonNull(detail, "detail");
        }
    }

    /**
     * What a copy has, beside what it should have.
     *
     * @param claim the claim that was made from the copy
     * @param chunks how many chunks were written
     * @param wrong the numbers of those that are wrong or missing, from 0
     * @param bytes how many bytes are there
     */
    public record Copy(String claim, int chunks, ImmutableList<Integer> wrong, long bytes) {
        /** Checks that nothing is null. */
        public Copy {
            requireNonNull(claim, "claim");
            requireNonNull(wrong, "wrong");
        }
    }

    /**
     * An object that could not be removed.
     *
     * @param kind its kind
     * @param namespace its namespace; empty for one of the whole cluster
     * @param name its name; empty where objects of the kind could not be looked for
     * @param why why it is still there
     */
    public record Leftover(String kind, String namespace, String name, String why) {
        /** Checks that nothing is null. */
        public Leftover {
            requireNonNull(kind, "kind");
            requireNonNull(namespace, "namespace");
            requireNonNull(name, "name");
            requireNonNull(why, "why");
        }
    }

    @Override
    public ObservedFacts facts() {
        return NOTHING_SEEN;
    }

    @Override
    public ImmutableList<Problem> inputProblems() {
        return ImmutableList.of();
    }

    @Override
    public ImmutableList<ProviderState> providers() {
        return ImmutableList.of();
    }
}
