package io.github.snapworthy.core.internal.evidence;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The StorageClass of a claim that is to be made.
 *
 * @param name its name, empty where nothing tells it
 * @param found the class, null where it was not found
 * @param gone whether it is known not to exist
 */
public record TargetClass(Optional<String> name, @Nullable StorageClass found, boolean gone) {
    /** The class of that name. */
    public static TargetClass of(Store store, Optional<String> name) {
        if (name.isEmpty()) {
            return new TargetClass(name, null, false);
        }
        ObjectRef ref = ObjectRef.of(Kind.STORAGE_CLASS, name.get());
        StorageClass found = (StorageClass) store.get(ref);
        boolean gone = found == null && store.observation(Kind.STORAGE_CLASS).isComplete() && !store.isMalformed(ref);
        return new TargetClass(name, found, gone);
    }
}
