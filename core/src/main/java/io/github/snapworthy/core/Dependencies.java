package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/** What a decision rests on. An operator asks again when one of the objects changes, or any object of the kinds. */
public final class Dependencies {
    private final ImmutableList<ObjectRef> named;
    private final ImmutableSet<Kind> kinds;
    private @Nullable ImmutableSet<ObjectRef> objects;

    private Dependencies(ImmutableList<ObjectRef> named, ImmutableSet<Kind> kinds) {
        this.named = requireNonNull(named, "objects");
        this.kinds = requireNonNull(kinds, "kinds");
    }

    /**
     * Dependencies on some objects, and on all of some kinds.
     *
     * @param objects the objects that were looked at, or looked for
     * @param kinds the kinds of which any object may matter
     */
    public Dependencies(ImmutableSet<ObjectRef> objects, ImmutableSet<Kind> kinds) {
        this(objects.asList(), kinds);
        this.objects = objects;
    }

    /** The same of objects of which some may be named twice; a set of them is made when it is asked for. */
    public static Dependencies of(ImmutableList<ObjectRef> objects, ImmutableSet<Kind> kinds) {
        return new Dependencies(objects, kinds);
    }

    /** The objects that were looked at, or looked for. */
    public ImmutableSet<ObjectRef> objects() {
        ImmutableSet<ObjectRef> known = objects;
        if (known == null) {
            known = ImmutableSet.copyOf(named);
            objects = known;
        }
        return known;
    }

    /** The kinds of which any object may matter. */
    public ImmutableSet<Kind> kinds() {
        return kinds;
    }

    /** Whether a change of that object may change the decision. */
    public boolean touches(ObjectRef ref) {
        return kinds.contains(ref.kind()) || objects().contains(ref);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dependencies that && objects().equals(that.objects()) && kinds.equals(that.kinds);
    }

    @Override
    public int hashCode() {
        return 31 * objects().hashCode() + kinds.hashCode();
    }

    @Override
    public String toString() {
        return "Dependencies[objects=" + objects() + ", kinds=" + kinds + "]";
    }
}
