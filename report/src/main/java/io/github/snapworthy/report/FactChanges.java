package io.github.snapworthy.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.CapabilityAnswer.State;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FieldChange;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Situation;
import java.util.Optional;

/**
 * What is known of a cluster otherwise than before: the facts behind decisions that changed. Equal facts give none.
 *
 * @param objects the objects that came, went or changed, sorted
 * @param drivers what drivers can do, by driver and capability
 * @param kinds how well kinds are known, by kind
 */
public record FactChanges(
        ImmutableList<ObjectChange> objects, ImmutableList<DriverChange> drivers, ImmutableList<KindChange> kinds) {
    /** What became of an object. */
    public enum How {
        /** It was not there before. */
        ADDED,
        /** It is not there any more. */
        REMOVED,
        /** It is another one. */
        CHANGED
    }

    /**
     * An object that is not what it was.
     *
     * @param object the object
     * @param how what became of it
     * @param fields where it changed, the fields that decisions read and that are not what they were, by name
     */
    public record ObjectChange(ObjectRef object, How how, ImmutableList<FieldChange> fields) {
        /** Checks that nothing is null. */
        public ObjectChange {
            requireNonNull(object, "object");
            requireNonNull(how, "how");
            requireNonNull(fields, "fields");
        }
    }

    /**
     * What a driver can do otherwise than before.
     *
     * @param driver the driver
     * @param capability which capability
     * @param storageClass the StorageClass for whose volumes alone it is so; empty for the driver as such
     * @param before what was known of it
     * @param after what is known of it
     */
    public record DriverChange(
            DriverName driver, Capability capability, Optional<String> storageClass, State before, State after) {
        /** Checks that nothing is null. */
        public DriverChange {
            requireNonNull(driver, "driver");
            requireNonNull(capability, "capability");
            requireNonNull(storageClass, "storageClass");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }
    }

    /**
     * How well a kind is known otherwise than before.
     *
     * @param kind the kind
     * @param before how well it was known
     * @param after how well it is known
     */
    public record KindChange(Kind kind, Observation before, Observation after) {
        /** Checks that nothing is null. */
        public KindChange {
            requireNonNull(kind, "kind");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }
    }

    /** No fact is another one. */
    public static final FactChanges NONE = new FactChanges(ImmutableList.of(), ImmutableList.of(), ImmutableList.of());

    /** Checks that nothing is null. */
    public FactChanges {
        requireNonNull(objects, "objects");
        requireNonNull(drivers, "drivers");
        requireNonNull(kinds, "kinds");
    }

    /** How the facts of two situations differ. Goes through both inventories once. */
    public static FactChanges between(Situation before, Situation after) {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        return new FactChanges(
                ObjectChanges.between(before.inventory(), after.inventory()),
                DriverChanges.between(before, after),
                KindChanges.between(before.inventory(), after.inventory()));
    }

    /**
     * Those that may be behind a change of a decision: the objects that its evidence names come first, then those that it rests
     * on; where there is none of either, all of the kinds that it rests on as a whole.
     */
    public FactChanges behind(DecisionChange change) {
        return new Causes(change).among(this);
    }
}
