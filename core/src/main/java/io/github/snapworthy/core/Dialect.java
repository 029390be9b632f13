package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One published way of choosing a VolumeSnapshotClass, as data: where the driver comes from, the explicit choices in
 * their order, and what happens when several classes are left.
 */
@Value.Immutable
@DomainStyle
public interface Dialect {
    /** Where the name of the driver is taken from. */
    enum DriverFrom {
        /** The volume, else whatever names it: the identity rule of the decision model. */
        IDENTITY,
        /** The annotations of the claim, else the StorageClass. */
        CLAIM_ANNOTATIONS
    }

    /** A place where a class is named explicitly. */
    enum Step {
        /** The request names it. */
        REQUEST(ChosenBy.REQUEST),
        /** The host maps the StorageClass to it. */
        STORAGE_CLASS_MAP(ChosenBy.STORAGE_CLASS_MAP),
        /** Harvester's setting {@code csi-driver-config} names it for the driver and the operation. */
        HOST_CONFIG(ChosenBy.HOST_CONFIG);

        private final ChosenBy chosenBy;

        Step(ChosenBy chosenBy) {
            this.chosenBy = chosenBy;
        }

        /** What a report says of a class that this step chose. */
        public ChosenBy chosenBy() {
            return chosenBy;
        }
    }

    /** What happens to classes that nothing names. */
    enum Unnamed {
        /** The marked one, else the only one, else it is ambiguous. */
        MARKED_OR_SOLE,
        /** A class that nothing names is never taken. */
        NOT_CONFIGURED
    }

    /** The name in reports. */
    String name();

    /** Where the name of the driver is taken from. */
    DriverFrom driverFrom();

    /** Where a class is named explicitly, in order; the first that names one is authoritative. */
    ImmutableList<Step> steps();

    /** The annotation that marks the default class when it is {@code true}; empty where none does. */
    Optional<String> defaultMark();

    /** What happens to classes that nothing names. */
    Unnamed unnamed();

    /** Ours: the identity rule, an explicit choice, the default mark, the only candidate; never a guess. */
    Dialect KUBERNETES = builder()
            .name("KUBERNETES")
            .driverFrom(DriverFrom.IDENTITY)
            .addSteps(Step.REQUEST, Step.STORAGE_CLASS_MAP)
            .defaultMark("snapshot.storage.kubernetes.io/is-default-class")
            .unnamed(Unnamed.MARKED_OR_SOLE)
            .build();

    /** Harvester's: the setting {@code csi-driver-config} alone names a class. */
    Dialect HARVESTER = builder()
            .name("HARVESTER")
            .driverFrom(DriverFrom.CLAIM_ANNOTATIONS)
            .addSteps(Step.REQUEST, Step.HOST_CONFIG)
            .unnamed(Unnamed.NOT_CONFIGURED)
            .build();

    /** A builder; name, driver rule and the rule for unnamed classes have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Dialect}; not thread-safe. */
    final class Builder extends ImmutableDialect.Builder {
        Builder() {}
    }
}
