package io.github.snapworthy.kubernetes.internal.objects;

import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.ObjectRef;
import java.util.Optional;

/** Makes the value of one kind. */
interface Mapper {
    /** The value; empty where decisions have no use for such an object of the kind. */
    Optional<ClusterObject> map(ObjectRef ref, View object) throws Malformed;

    /** A mapper of a kind of which every object has a value. */
    static Mapper of(Total total) {
        return (ref, object) -> Optional.of(total.map(ref, object));
    }

    /** A mapper that makes a value of every object. */
    interface Total {
        ClusterObject map(ObjectRef ref, View object) throws Malformed;
    }
}
