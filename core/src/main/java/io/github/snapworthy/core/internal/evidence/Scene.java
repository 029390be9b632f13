package io.github.snapworthy.core.internal.evidence;

import com.google.common.base.Joiner;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The volume, its StorageClass and the snapshot class for which a capability is asked: where the places of a condition
 * are looked up.
 *
 * @param volume the volume, null while the claim is pending
 * @param storageClass the StorageClass, null where it is not named or not found
 * @param storageClassIsGone whether the StorageClass is known not to exist
 * @param storageClassName the name of the StorageClass of the volume, the empty text where it has none
 * @param snapshotClass the snapshot class that was chosen, null where none was
 */
public record Scene(
        @Nullable Volume volume,
        @Nullable StorageClass storageClass,
        boolean storageClassIsGone,
        String storageClassName,
        @Nullable SnapshotClass snapshotClass) {

    /** The scene of a volume, or of a claim that has none yet. */
    public static Scene of(
            Store store, @Nullable Volume volume, Optional<String> claimsClass, @Nullable SnapshotClass snapshotClass) {
        String name =
                (volume != null && volume.storageClass().isPresent() ? volume.storageClass() : claimsClass).orElse("");
        StorageClass found = (StorageClass) store.get(ObjectRef.of(Kind.STORAGE_CLASS, name));
        boolean gone = found == null
                && (name.isEmpty()
                        || (store.observation(Kind.STORAGE_CLASS).isComplete()
                                && !store.isMalformed(ObjectRef.of(Kind.STORAGE_CLASS, name))));
        return new Scene(volume, found, gone, name, snapshotClass);
    }

    Seen look(Place place) {
        return switch (place.where()) {
            case STORAGE_CLASS_PARAMETER ->
                storageClass != null
                        ? in(storageClass.parameters(), place.key())
                        : storageClassIsGone ? Seen.GONE : Seen.UNSEEN;
            case SNAPSHOT_CLASS_PARAMETER ->
                snapshotClass == null ? Seen.NOT_ASKED : in(snapshotClass.parameters(), place.key());
            case TARGET_STORAGE_CLASS_PARAMETER, GROUP_SNAPSHOT_CLASS_PARAMETER -> Seen.NOT_ASKED;
            case VOLUME_ATTRIBUTE -> volume == null ? Seen.NOT_YET : in(volume.volumeAttributes(), place.key());
            case VOLUME_HANDLE ->
                volume == null
                        ? Seen.NOT_YET
                        : volume.volumeHandle().map(Seen::value).orElse(Seen.ABSENT);
            case ACCESS_MODES ->
                volume == null ? Seen.NOT_YET : Seen.value(Joiner.on(',').join(volume.accessModes()));
            case VOLUME_MODE ->
                volume == null ? Seen.NOT_YET : Seen.value(volume.volumeMode().name());
        };
    }

    private static Seen in(Map<String, String> map, String key) {
        String value = map.get(key);
        return value == null ? Seen.ABSENT : Seen.value(value);
    }
}
