package io.github.snapworthy.kubernetes.internal.watch;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;

/**
 * Counts what makes an inventory say that it saw an API group or a namespace. An inventory never takes that back, so that
 * it has to be made anew when the last object of one of them goes. Not thread-safe.
 */
final class Census {
    private final Multiset<String> groups = HashMultiset.create();
    private final Multiset<String> namespaces = HashMultiset.create();
    private boolean lost;

    void add(Change change) {
        each(change, true);
    }

    void remove(Change change) {
        each(change, false);
    }

    /** Whether something was seen last since this was asked before. */
    boolean takeLost() {
        boolean was = lost;
        lost = false;
        return was;
    }

    private void each(Change change, boolean isThere) {
        if (change instanceof Change.Put put) {
            each(put.object().ref(), isThere);
            lost |= !isThere && put.object() instanceof ApiDefinition;
        } else if (change instanceof Change.Malformed bad) {
            each(bad.ref(), isThere);
        } else if (change instanceof Change.Saw saw) {
            count(groups, saw.apiGroup(), isThere);
            count(namespaces, saw.namespace(), isThere);
        }
    }

    private void each(ObjectRef ref, boolean isThere) {
        count(groups, ref.kind().group(), isThere);
        count(namespaces, ref.namespace(), isThere);
        if (ref.kind() == Kind.NAMESPACE) {
            count(namespaces, ref.name(), isThere);
        }
    }

    private void count(Multiset<String> of, String name, boolean isThere) {
        if (isThere) {
            of.add(name);
        } else {
            of.remove(name);
            lost |= !of.contains(name);
        }
    }
}
