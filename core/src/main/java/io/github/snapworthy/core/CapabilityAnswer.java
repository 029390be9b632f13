package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known of one capability of a driver, as such or for volumes of one StorageClass. It is no verdict: a decision
 * looks at one volume and one snapshot class, and at much beside the driver.
 */
@Value.Immutable
@DomainStyle
public interface CapabilityAnswer {
    /** What the facts come to. */
    enum State {
        /** The driver can. */
        SUPPORTED,
        /** The driver cannot. */
        UNSUPPORTED,
        /** It depends on a volume or class, or on what no object tells: see {@link CapabilityAnswer#restrictions}. */
        CONDITIONAL,
        /** Equally trusted sources say the opposite of each other. */
        CONFLICT,
        /** Nobody says. */
        UNKNOWN
    }

    /** Which capability. */
    Capability capability();

    /** The StorageClass for whose volumes it is answered; empty for the driver as such. */
    Optional<String> storageClass();

    /** What the facts come to. */
    State state();

    /**
     * The most trusted facts on the capability; both sides where they conflict. None where nobody says. Without a fact of
     * its own {@link Capability#RESTORE} has those of {@link Capability#SNAPSHOT}, and {@link Capability#BACKUP_NATIVE} is
     * unsupported.
     */
    ImmutableList<SourcedFact> winning();

    /** Less trusted facts that say the opposite. */
    ImmutableList<SourcedFact> disagreeing();

    /** The restrictions that take it away or on which it may depend, each a {@link Fact.Restriction}, strongest first. */
    ImmutableList<SourcedFact> restrictions();

    /** What the answer is worth: the trust of what wins; empty where nobody says. */
    default Optional<Trust> trust() {
        return winning().stream().map(SourcedFact::trust).findFirst();
    }

    /** A builder; capability and state have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CapabilityAnswer}; not thread-safe. */
    final class Builder extends ImmutableCapabilityAnswer.Builder {
        Builder() {}
    }
}
