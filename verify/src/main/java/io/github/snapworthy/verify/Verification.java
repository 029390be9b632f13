package io.github.snapworthy.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Trust;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What verifying has shown, and what it left. A value. */
@Value.Immutable
@VerifyStyle
public interface Verification {
    /** The source of its facts. */
    String SOURCE = "snapworthy.verify";

    /** The id of the run, which everything that it made is labelled with. */
    String run();

    /** When it began. */
    Instant began();

    /** When it ended. */
    Instant ended();

    /** What was to be verified. */
    VerifyPlan plan();

    /** The driver of the StorageClass; empty where the class could not be read. */
    Optional<DriverName> driver();

    /** The release of the driver, as the label of its CSIDriver tells it. */
    Optional<String> driverRelease();

    /** What was tried, in the order of the methods. Where the thread was interrupted, those that were begun. */
    ImmutableList<Trial> trials();

    /** What could not be removed; of what was to be kept nothing is told. */
    ImmutableList<Leftover> leftovers();

    /** Whether every method of the plan has this proof, and nothing was left. */
    default boolean isAll(Proof proof) {
        return leftovers().isEmpty()
                && trials().size() == plan().methods().size()
                && trials().stream().allMatch(trial -> trial.proof() == proof);
    }

    /**
     * What was proved or refuted of the driver, for volumes of that StorageClass; none where nothing was. What one method proved and
     * another refuted is neither.
     */
    default Facts facts() {
        Set<Fact.Capable> shown = new LinkedHashSet<>();
        trials().forEach(trial -> shown.addAll(trial.facts()));
        ImmutableSet<Fact.Capable> all = ImmutableSet.copyOf(shown);
        shown.removeIf(fact -> all.stream()
                .anyMatch(other -> other.capability() == fact.capability() && other.answer() != fact.answer()));
        if (driver().isEmpty() || shown.isEmpty()) {
            return Facts.none();
        }
        Facts facts = Facts.of(driver().get())
                .because("verified by run " + run() + " with volumes of StorageClass " + plan().storageClass())
                .asOf(ended());
        if (driverRelease().isPresent()) {
            facts = facts.and(new Fact.Release("", driverRelease().get()));
        }
        for (Fact fact : shown) {
            facts = facts.and(fact);
        }
        return facts;
    }

    /** The same as facts of the source {@value #SOURCE}, of trust {@link Trust#VERIFIED}. */
    default FactSet factSet() {
        Facts facts = facts();
        return facts.stated().isEmpty() ? FactSet.none() : FactSet.of(SOURCE, Trust.VERIFIED, facts);
    }

    /** A builder; run, times and plan have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Verification}; not thread-safe. */
    final class Builder extends ImmutableVerification.Builder {
        Builder() {}
    }
}
