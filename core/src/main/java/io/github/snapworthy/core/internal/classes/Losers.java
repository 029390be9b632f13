package io.github.snapworthy.core.internal.classes;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotClassChoice.Rejected;
import io.github.snapworthy.core.SnapshotClassChoice.Why;
import io.github.snapworthy.core.internal.classes.Trail.Cause;
import java.util.function.Predicate;

/** All classes that were not taken, each with the reason. */
final class Losers {
    private Losers() {}

    /**
     * The classes that lost, by name.
     *
     * @param knowsMarks whether the dialect has any mark that a class could lack
     * @param isOfDriver whether a class is of the driver that counts
     * @param suits whether a class has the purpose that counts
     */
    static ImmutableList<Rejected> of(
            Trail trail,
            Candidates candidates,
            boolean knowsMarks,
            Predicate<SnapshotClass> isOfDriver,
            Predicate<SnapshotClass> suits) {
        ImmutableList.Builder<Rejected> rejected = ImmutableList.builder();
        for (SnapshotClass other : candidates.all()) {
            if (!other.equals(trail.chosen())) {
                Why why = why(trail, other, isOfDriver.test(other), suits.test(other));
                rejected.add(new Rejected(other.name(), why == Why.NOT_MARKED && !knowsMarks ? Why.NOT_CHOSEN : why));
            }
        }
        return rejected.build();
    }

    private static Why why(Trail trail, SnapshotClass other, boolean isOfDriver, boolean suits) {
        if (!isOfDriver) {
            return Why.SNAPSHOT_CLASS_WRONG_DRIVER;
        }
        if (!suits) {
            return Why.SNAPSHOT_CLASS_WRONG_PURPOSE;
        }
        return isUnmarked(trail, other) ? Why.NOT_MARKED : Why.NOT_CHOSEN;
    }

    /** Whether it lacks the mark that decided, or that could have. */
    private static boolean isUnmarked(Trail trail, SnapshotClass other) {
        if (!trail.fitting().contains(other)) {
            return false;
        }
        boolean decided = trail.mark() != null && !trail.left().contains(other);
        boolean lacking = trail.chosen() == null
                && (trail.cause() == Cause.ONE_UNMARKED || trail.cause() == Cause.SEVERAL_UNMARKED);
        return decided || lacking;
    }
}
