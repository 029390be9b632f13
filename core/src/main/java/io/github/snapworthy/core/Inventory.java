package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.internal.store.Store;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a cluster at one moment: objects, and for each kind how well it is known. Immutable and safe for all
 * threads; a change makes a new inventory that shares what did not change.
 *
 * <p>Absent is not empty: an object of a kind that nobody vouched for is unknown, not missing.
 */
public sealed interface Inventory permits Store {
    /** A builder of an inventory in which nothing is known yet. */
    static Builder builder() {
        return new Builder();
    }

    /** The object of that reference, where it is known. */
    Optional<ClusterObject> find(ObjectRef ref);

    /** The references of all known objects of a kind, sorted. Takes time in proportion to their number. */
    ImmutableList<ObjectRef> refs(Kind kind);

    /** How many objects of the kind are known. */
    int count(Kind kind);

    /**
     * Every CSI driver that an object names, sorted: driver and node objects, classes, contents, volumes, annotations of
     * claims. A provisioner with a slash in its name is no CSI driver. Takes time in proportion to the number of drivers.
     */
    ImmutableSet<DriverName> drivers();

    /** How well the kind is known over the whole cluster. */
    Observation observation(Kind kind);

    /** How well the kind is known in one namespace. */
    Observation observation(Kind kind, String namespace);

    /** Whether the object was there with a content that made no sense. */
    boolean isMalformed(ObjectRef ref);

    /** Whether any object of that API group was seen, also of kinds that decisions do not read. */
    boolean sawGroup(String apiGroup);

    /** Whether the namespace, or anything in it, was seen. */
    boolean sawNamespace(String namespace);

    /** When the facts were collected: as said to the builder, else the newest time that the objects carry. */
    Optional<Instant> observedAt();

    /** This inventory, of which it is known that it was so at that time; whatever times objects carry. */
    Inventory collectedAt(Instant instant);

    /** This inventory with one change; costs what the change touches. */
    Inventory with(Change change);

    /** This inventory with all changes, in their order. */
    Inventory with(Iterable<Change> changes);

    /** Builds an {@link Inventory}; not thread-safe. Of two objects of one reference the last one counts. */
    final class Builder {
        private Store store = Store.EMPTY.edit();

        private Builder() {}

        /** Adds an object. */
        public Builder add(ClusterObject object) {
            return apply(Change.put(object));
        }

        /** Applies all changes, as a reader gives them. */
        public Builder add(Iterable<Change> changes) {
            requireNonNull(changes, "changes").forEach(this::apply);
            return this;
        }

        /** Applies one change. */
        public Builder apply(Change change) {
            store.apply(requireNonNull(change, "change"));
            return this;
        }

        /** Vouches that the kind has been listed to the end in all namespaces: absence now means missing. */
        public Builder listed(Kind kind) {
            return apply(Change.listed(kind));
        }

        /** Vouches that the kind has been listed to the end in those namespaces. */
        public Builder listed(Kind kind, String... namespaces) {
            if (namespaces.length == 0) {
                throw new IllegalArgumentException("namespaces: expected at least one");
            }
            return apply(Change.listed(kind, namespaces));
        }

        /** Notes that the kind could not be read. */
        public Builder unreadable(Kind kind, Unreadable why) {
            return apply(Change.unreadable(kind, why));
        }

        /**
         * Vouches that every kind that was neither listed nor found unreadable is complete as it stands. It never
         * proves a driver missing, an API not served or a Secret absent.
         */
        public Builder assumeComplete() {
            store.assumeComplete();
            return this;
        }

        /** When the facts were collected. */
        public Builder collectedAt(Instant instant) {
            store.collectAt(requireNonNull(instant, "instant"));
            return this;
        }

        /** A time that an object carries: without {@link #collectedAt} the newest one counts. */
        public Builder timeSeen(Instant instant) {
            store.timeSeen(requireNonNull(instant, "instant"));
            return this;
        }

        /** The inventory. The builder can be used further and does not change what it has built. */
        public Inventory build() {
            Inventory built = store.freeze();
            store = store.edit();
            return built;
        }
    }

    /** The namespaces in which a kind was listed, where it was not listed in all. */
    ImmutableSet<String> listedNamespaces(Kind kind);
}
