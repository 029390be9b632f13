package io.github.snapworthy.core.internal.rules;

import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.internal.words.DriverCode;

/** Checks of one volume in a snapshot or backup of a machine (section 4.6 of the decision model). */
final class VolumeCopyChecks {
    private VolumeCopyChecks() {}

    /** What is in the snapshot or backup was recorded with it. */
    static Outcome recorded(Case c) {
        return Outcome.HELD;
    }

    /** Before its snapshot is there a driver that nothing names is not asked for. */
    static Outcome driverKnown(SnapshotCase c) {
        if (c.isThere()) {
            return RestoreChecks.driverKnown(c);
        }
        return c.driver() == null ? Outcome.SKIPPED : Outcome.HELD;
    }

    static Outcome recordedDriverKnown(RecordedCase c) {
        if (c.driver() != null) {
            return Outcome.HELD;
        }
        return c.ledger().holds(Requirement.COPY_READY)
                ? c.say(DriverCode.DRIVER_UNRESOLVED, Effect.UNKNOWN)
                : Outcome.SKIPPED;
    }
}
