package io.github.snapworthy.core.internal.rules;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.internal.evidence.DriverKnowledge;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for all claims of one StorageClass and driver for which no class is named: a check that asks nothing else
 * of a claim is made for the first of them, and what it told is told of the others. Safe for all threads: what is remembered
 * never changes, and two who come first remember the same.
 */
final class Kin {
    private static final int REQUIREMENTS = Requirement.values().length;

    /** Of these a check asks nothing of a claim but its driver, its StorageClass and the class that is chosen for both. */
    private static final Marks ALIKE = Marks.of(
            Requirement.DRIVER_INSTALLED,
            Requirement.SNAPSHOT_API_SERVED,
            Requirement.CLASS_RESOLVES,
            Requirement.CLASS_COMPLETE,
            Requirement.STORAGE_STAYS_APART,
            Requirement.CONTROLLER_SEEN);

    /** What checks hang on that ask for nothing more. */
    private static final Object NOTHING = ALIKE;

    private final DriverName driver;
    private final DriverKnowledge knowledge;
    private final boolean attachable;
    private final @Nullable Settled[] ofSnapshots = new Settled[REQUIREMENTS];
    private final @Nullable Settled[] ofBackups = new Settled[REQUIREMENTS];

    Kin(DriverName driver, DriverKnowledge knowledge, boolean attachable) {
        this.driver = driver;
        this.knowledge = knowledge;
        this.attachable = attachable;
    }

    DriverName driver() {
        return driver;
    }

    /** What is known of the driver. */
    DriverKnowledge knowledge() {
        return knowledge;
    }

    /** Whether its volumes are attached to nodes, as far as is known. */
    boolean attachable() {
        return attachable;
    }

    /** Whether claims may share what the check tells. */
    static boolean isShared(Requirement requirement) {
        return ALIKE.has(requirement) || requirement == Requirement.CAN_SNAPSHOT;
    }

    /** What a check that is shared asks of the claim besides; null where the claim may be like no other. */
    private static @Nullable Object hinge(Requirement requirement, ClaimCase claim) {
        return requirement == Requirement.CAN_SNAPSHOT ? DriverChecks.hinge(claim, Capability.SNAPSHOT) : NOTHING;
    }

    /** Checks a shared requirement for a claim, where others of its kin have not settled it. */
    Outcome check(Requirement requirement, ClaimCase claim) {
        Object hinge = hinge(requirement, claim);
        if (hinge == null) {
            return requirement.check(claim);
        }
        @Nullable Settled[] settled = claim.isByDriver() ? ofBackups : ofSnapshots;
        Settled known = settled[requirement.ordinal()];
        if (known != null && (known.hinge() == hinge || known.hinge().equals(hinge))) {
            return known.tell(claim.ledger());
        }
        Settled.Hearer hearer = new Settled.Hearer();
        Outcome outcome = claim.ledger().hearing(hearer, () -> requirement.check(claim));
        settled[requirement.ordinal()] = hearer.settled(hinge, outcome);
        return outcome;
    }
}
