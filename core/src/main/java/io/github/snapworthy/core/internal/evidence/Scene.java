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
 * @param volume the volume, null while the claim is pending and where it was not found
 * @param withoutVolume what is seen of the volume where there is none
 * @param storageClass the StorageClass, null where it is not named or not found
 * @param withoutClass what is seen of the StorageClass where it was not found
 * @param storageClassName the name of the StorageClass of the volume, the empty text where it has none
 * @param snapshotClass the snapshot class that was chosen, of single or of group snapshots; null where none was
 * @param target the StorageClass of the claim that is to be made, null where none is
 */
public record Scene(
        @Nullable Volume volume,
        Seen withoutVolume,
        @Nullable StorageClass storageClass,
        Seen withoutClass,
        String storageClassName,
        @Nullable SnapshotClass snapshotClass,
        @Nullable TargetClass target) {

    /** The scene of what is there: no claim is to be made, and without a volume there is none yet. */
    public Scene(
            @Nullable Volume volume,
            @Nullable StorageClass storageClass,
            boolean classIsGone,
            String storageClassName,
            @Nullable SnapshotClass snapshotClass) {
        this(
                volume,
                Seen.NOT_YET,
                storageClass,
                classIsGone ? Seen.GONE : Seen.UNSEEN,
                storageClassName,
                snapshotClass,
                null);
    }

    /** The scene of a volume, or of a claim that has none yet. */
    public static Scene of(
            Store store, @Nullable Volume volume, Optional<String> claimsClass, @Nullable SnapshotClass snapshotClass) {
        String name =
                (volume != null && volume.storageClass().isPresent() ? volume.storageClass() : claimsClass).orElse("");
        return in(store, volume, name, (StorageClass) store.get(ObjectRef.of(Kind.STORAGE_CLASS, name)), snapshotClass);
    }

    /** The same where the StorageClass was looked up. */
    public static Scene in(
            Store store,
            @Nullable Volume volume,
            String name,
            @Nullable StorageClass found,
            @Nullable SnapshotClass snapshotClass) {
        boolean gone = found == null
                && (name.isEmpty()
                        || (store.observation(Kind.STORAGE_CLASS).isComplete()
                                && !store.isMalformed(ObjectRef.of(Kind.STORAGE_CLASS, name))));
        return new Scene(volume, found, gone, name, snapshotClass);
    }

    /** The same where a claim of that class is to be made. */
    public Scene into(TargetClass made) {
        return new Scene(volume, withoutVolume, storageClass, withoutClass, storageClassName, snapshotClass, made);
    }

    /** The same where the volume was there, and could not be seen now. */
    public Scene withUnseenVolume() {
        return new Scene(volume, Seen.UNSEEN, storageClass, withoutClass, storageClassName, snapshotClass, target);
    }

    /** The same where neither the volume nor its class is there any more to be asked for. */
    public Scene afterVolume() {
        return new Scene(volume, Seen.NOT_ASKED, storageClass, Seen.NOT_ASKED, storageClassName, snapshotClass, target);
    }

    Seen look(Place place) {
        return switch (place.where()) {
            case STORAGE_CLASS_PARAMETER ->
                storageClass != null ? in(storageClass.parameters(), place.key()) : withoutClass;
            case SNAPSHOT_CLASS_PARAMETER -> inClass(Kind.SNAPSHOT_CLASS, place.key());
            case GROUP_SNAPSHOT_CLASS_PARAMETER -> inClass(Kind.GROUP_SNAPSHOT_CLASS, place.key());
            case TARGET_STORAGE_CLASS_PARAMETER -> inTarget(place.key());
            case VOLUME_ATTRIBUTE -> volume == null ? withoutVolume : in(volume.volumeAttributes(), place.key());
            case VOLUME_HANDLE ->
                volume == null
                        ? withoutVolume
                        : volume.volumeHandle().map(Seen::value).orElse(Seen.ABSENT);
            case ACCESS_MODES ->
                volume == null ? withoutVolume : Seen.value(Joiner.on(',').join(volume.accessModes()));
            case VOLUME_MODE ->
                volume == null ? withoutVolume : Seen.value(volume.volumeMode().name());
        };
    }

    private Seen inClass(Kind kind, String key) {
        return snapshotClass == null || snapshotClass.ref().kind() != kind
                ? Seen.NOT_ASKED
                : in(snapshotClass.parameters(), key);
    }

    private Seen inTarget(String key) {
        if (target == null) {
            return Seen.NOT_ASKED;
        }
        return target.found() != null ? in(target.found().parameters(), key) : target.gone() ? Seen.GONE : Seen.UNSEEN;
    }

    private static Seen in(Map<String, String> map, String key) {
        String value = map.get(key);
        return value == null ? Seen.ABSENT : Seen.value(value);
    }
}
