package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The objects of a cluster in a plain map: what an inventory has to hold after the same events. */
final class PlainCluster {
    private final Map<ObjectRef, ClusterObject> objects = new TreeMap<>();
    private final Set<ObjectRef> malformed = new HashSet<>();
    private final Set<Kind> unreadable = EnumSet.noneOf(Kind.class);
    private final StormLog log;

    PlainCluster(Inventory start, StormLog log) {
        this.log = log;
        for (Kind kind : Kind.ofClusters()) {
            start.refs(kind).forEach(ref -> objects.put(ref, start.find(ref).orElseThrow()));
            if (start.observation(kind).isUnreadable()) {
                unreadable.add(kind);
            }
        }
    }

    /** What cannot be read at the end of a batch is not known. */
    void apply(List<Change> batch) {
        batch.forEach(this::apply);
        objects.keySet().removeIf(ref -> unreadable.contains(ref.kind()));
    }

    private void apply(Change change) {
        if (change instanceof Change.Put put) {
            put(put.object());
        } else if (change instanceof Change.Remove remove) {
            remove(remove.ref());
        } else if (change instanceof Change.Malformed bad) {
            remove(bad.ref());
            malformed.add(bad.ref());
        } else if (change instanceof Change.NotReadable not) {
            unreadable.add(not.kind());
        } else if (change instanceof Change.Listed listed) {
            unreadable.remove(listed.kind());
        }
        log.passed();
    }

    private void put(ClusterObject object) {
        ObjectRef ref = object.ref();
        malformed.remove(ref);
        ClusterObject before = objects.put(ref, object);
        if (before == null) {
            log.created(ref.kind());
        } else if (!before.equals(object)) {
            log.updated(ref.kind());
        }
    }

    private void remove(ObjectRef ref) {
        malformed.remove(ref);
        if (objects.remove(ref) != null) {
            log.deleted(ref.kind());
        }
    }

    void requireEqual(Inventory inventory) {
        Map<ObjectRef, ClusterObject> held = new TreeMap<>();
        for (Kind kind : Kind.ofClusters()) {
            inventory
                    .refs(kind)
                    .forEach(ref -> held.put(ref, inventory.find(ref).orElseThrow()));
        }
        assertThat(held).isEqualTo(objects);
        assertThat(malformed).allMatch(inventory::isMalformed);
        assertThat(objects.keySet()).noneMatch(inventory::isMalformed);
    }
}
