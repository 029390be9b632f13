package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;

/**
 * What a decision rests on. An operator asks again when one of the objects changes, or any object of the kinds.
 *
 * @param objects the objects that were looked at, or looked for
 * @param kinds the kinds of which any object may matter
 */
public record Dependencies(ImmutableSet<ObjectRef> objects, ImmutableSet<Kind> kinds) {
    public Dependencies {
        requireNonNull(objects, "objects");
        requireNonNull(kinds, "kinds");
    }

    /** Whether a change of that object may change the decision. */
    public boolean touches(ObjectRef ref) {
        return kinds.contains(ref.kind()) || objects.contains(ref);
    }
}
