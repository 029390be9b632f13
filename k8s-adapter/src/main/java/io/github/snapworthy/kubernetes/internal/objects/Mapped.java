package io.github.snapworthy.kubernetes.internal.objects;

import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import java.util.Optional;

/** What became of an object. */
public sealed interface Mapped {
    /**
     * It was read.
     *
     * @param object its value
     */
    record Read(ClusterObject object) implements Mapped {}

    /**
     * Decisions do not read it: of a kind of no interest, or one that concerns nothing.
     *
     * @param group its API group
     * @param namespace its namespace, the empty text where it has none
     */
    record Unread(String group, String namespace) implements Mapped {}

    /**
     * It is to be removed.
     *
     * @param ref which object it is
     */
    record Gone(ObjectRef ref) implements Mapped {}

    /**
     * It makes no sense.
     *
     * @param kind its kind, where that is known
     * @param ref which object it is, where that is known
     * @param problem what is wrong with it
     */
    record Broken(Optional<Kind> kind, Optional<ObjectRef> ref, String problem) implements Mapped {}
}
