package io.github.snapworthy.core.internal.rules;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Node;
import io.github.snapworthy.core.NodeAffinity;
import io.github.snapworthy.core.NodeAffinity.Expression;
import io.github.snapworthy.core.NodeAffinity.Term;
import io.github.snapworthy.core.internal.evidence.Truth;
import io.github.snapworthy.core.internal.store.Store;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether an affinity binds a volume to single nodes, or to a place of several. Drivers name places by keys of their own. */
final class Localities {
    private static final ImmutableSet<String> OF_SEVERAL_NODES = ImmutableSet.of("zone", "region");
    private static final ImmutableSet<String> OF_ONE_NODE =
            ImmutableSet.of("hostname", "host", "node", "nodename", "nodeid");
    private static final ImmutableSet<String> NAMES = ImmutableSet.of("name", "id");
    private static final Splitter WORDS = Splitter.onPattern("[-._]").omitEmptyStrings();

    private Localities() {}

    /** Any term that asks for no single node leaves the choice. */
    static Truth of(Store store, NodeAffinity affinity) {
        Truth all = Truth.YES;
        for (Term term : affinity.terms()) {
            all = all.and(of(store, term));
        }
        return all;
    }

    private static Truth of(Store store, Term term) {
        Truth any = Truth.of(!term.names().isEmpty());
        for (Expression asked : term.labels()) {
            any = any == Truth.YES ? any : any.or(byWords(store, asked.key()));
        }
        return any;
    }

    /** The last word of the key: {@code topology.csi.vmware.com/k8s-zone}, {@code topology.lvm.csi/node}, {@code region}. */
    private static Truth byWords(Store store, String key) {
        List<String> words = WORDS.splitToList(Ascii.toLowerCase(key.substring(key.lastIndexOf('/') + 1)));
        String last = Iterables.getLast(words, "");
        if (OF_SEVERAL_NODES.contains(last)) {
            return Truth.NO;
        }
        boolean named = NAMES.contains(last) && words.size() > 1 && OF_ONE_NODE.contains(words.get(words.size() - 2));
        return named || OF_ONE_NODE.contains(last) ? Truth.YES : byNodes(store, key);
    }

    /** Other keys are of one node where they tell apart all nodes that have them, two at least, and all nodes were seen. */
    private static Truth byNodes(Store store, String key) {
        Set<String> values = new HashSet<>();
        boolean[] shared = new boolean[1];
        store.visit(Kind.NODE, object -> {
            String value = ((Node) object).labels().get(key);
            shared[0] |= value != null && !values.add(value);
        });
        if (shared[0]) {
            return Truth.NO;
        }
        return store.isWhole(Kind.NODE) ? Truth.of(values.size() > 1) : Truth.UNKNOWN;
    }
}
