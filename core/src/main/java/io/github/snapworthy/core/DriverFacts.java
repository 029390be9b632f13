package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * All that is known of one driver, from the cluster and from outside, with who says it and what that is worth. A value:
 * equal facts give equal answers in the same order, and none keeps a reference to the inventory.
 */
@Value.Immutable
@DomainStyle
public interface DriverFacts {
    /** The driver. */
    DriverName driver();

    /** Whether any object of the inventory names the driver. */
    boolean seen();

    /** What is known of every capability, in the order of {@link Capability}, of the driver as such. */
    ImmutableMap<Capability, CapabilityAnswer> answers();

    /**
     * Where the answer for volumes of one StorageClass differs from that of the driver as such, by capability and name:
     * for the classes of the driver, and for those that facts name. It holds for a new volume of the class.
     */
    ImmutableList<CapabilityAnswer> inClasses();

    /** The limits that some source tells of. */
    ImmutableSet<Limit> limits();

    /**
     * The most trusted rules on purposes of snapshot classes; without one every class is for snapshots. Where several
     * disagree on a class, its purpose is not known.
     */
    ImmutableSet<Fact.ClassPurposes> purposes();

    /** The parameters without which a snapshot class of the driver fails, sorted. */
    ImmutableSet<String> neededParameters();

    /** How many snapshots of one volume the driver keeps at most, in the most trusted word, of equal ones the lowest. */
    OptionalInt maximumSnapshots();

    /** The releases that are known to run, by product in lower case; the empty text is the driver itself. */
    ImmutableSortedMap<String, String> releases();

    /** The StorageClasses whose provisioner is the driver, sorted. */
    ImmutableSet<String> storageClasses();

    /** The VolumeSnapshotClasses of the driver by name, each with its purpose; empty where that is invalid or not known. */
    ImmutableSortedMap<String, Optional<ClassPurpose>> snapshotClasses();

    /** How many PersistentVolumes of the driver were seen. */
    int volumes();

    /** How many claims were seen that are bound to such a volume, or are going to be. */
    int claims();

    /** Every fact that counts, strongest first: what the other methods are drawn from. */
    ImmutableList<SourcedFact> facts();

    /** What is known of the capability for volumes of that StorageClass. */
    default CapabilityAnswer answer(Capability capability, String storageClass) {
        return inClasses().stream()
                .filter(answer -> answer.capability() == capability
                        && answer.storageClass().filter(storageClass::equals).isPresent())
                .findFirst()
                .orElseGet(() -> answer(capability));
    }

    /** What is known of the capability of the driver as such. */
    default CapabilityAnswer answer(Capability capability) {
        CapabilityAnswer answer = answers().get(capability);
        if (answer == null) {
            throw new IllegalArgumentException("capability: there is no answer on " + capability);
        }
        return answer;
    }

    /** A builder, for hosts that read reports back; driver, seen, releases, snapshot classes and counts have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DriverFacts}; not thread-safe. */
    final class Builder extends ImmutableDriverFacts.Builder {
        Builder() {}
    }
}
