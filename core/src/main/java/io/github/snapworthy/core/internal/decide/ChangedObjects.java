package io.github.snapworthy.core.internal.decide;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ObjectRef;
import java.util.Optional;

/** Which objects changes are about. */
final class ChangedObjects {
    private ChangedObjects() {}

    /** The objects that may be others after the changes; empty where a change may take all objects of a kind away. */
    static Optional<ImmutableSet<ObjectRef>> of(Iterable<Change> changes) {
        ImmutableSet.Builder<ObjectRef> refs = ImmutableSet.builder();
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                refs.add(put.object().ref());
            } else if (change instanceof Change.Remove gone) {
                refs.add(gone.ref());
            } else if (change instanceof Change.Malformed odd) {
                refs.add(odd.ref());
            } else if (change instanceof Change.NotReadable) {
                return Optional.empty();
            }
        }
        return Optional.of(refs.build());
    }
}
