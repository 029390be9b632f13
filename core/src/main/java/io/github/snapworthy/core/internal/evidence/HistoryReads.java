package io.github.snapworthy.core.internal.evidence;

import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells of a change whether a history may have read it. It errs on the side of having read it. */
final class HistoryReads {
    private final Store before;
    private final Store after;
    private final Set<DriverName> touched;

    private HistoryReads(Store before, Store after, Set<DriverName> touched) {
        this.before = before;
        this.after = after;
        this.touched = touched;
    }

    /**
     * Whether nothing changed that several histories may have read; the drivers whose contents changed are added to those
     * that are touched.
     */
    static boolean areElsewhere(Store before, Store after, Set<ObjectRef> changed, Set<DriverName> touched) {
        HistoryReads reads = new HistoryReads(before, after, touched);
        return changed.stream().allMatch(reads::isElsewhere);
    }

    private boolean isElsewhere(ObjectRef ref) {
        return switch (ref.kind()) {
            case SNAPSHOT_CONTENT -> {
                touch(before.get(ref));
                touch(after.get(ref));
                yield true;
            }
            case CLAIM -> isAlike(ref, Claim.class, Claim::storageClass) && madeFromNothing(ref);
            case VOLUME ->
                isAlike(ref, Volume.class, Volume::storageClass)
                        && isAlike(ref, Volume.class, Volume::driver)
                        && isAlike(ref, Volume.class, Volume::volumeHandle);
            case SNAPSHOT -> isAlike(ref, VolumeSnapshot.class, VolumeSnapshot::sourceClaim);
            default -> true;
        };
    }

    private void touch(@Nullable ClusterObject content) {
        if (content instanceof SnapshotContent made) {
            touched.add(made.driver());
        }
    }

    private boolean madeFromNothing(ObjectRef claim) {
        return field(before, claim, Claim.class, Claim::dataSource).isEmpty()
                && field(after, claim, Claim.class, Claim::dataSource).isEmpty();
    }

    /** An object that is not there has no such field, and a history makes no difference between these. */
    private <T, F> boolean isAlike(ObjectRef ref, Class<T> type, Function<T, Optional<F>> field) {
        return field(before, ref, type, field).equals(field(after, ref, type, field));
    }

    private static <T, F> Optional<F> field(Store store, ObjectRef ref, Class<T> type, Function<T, Optional<F>> field) {
        return Optional.ofNullable(store.get(ref))
                .filter(type::isInstance)
                .map(type::cast)
                .flatMap(field);
    }
}
