package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.Node;
import io.github.snapworthy.core.NodeAffinity;
import io.github.snapworthy.core.NodeAffinity.Term;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.evidence.Truth;
import io.github.snapworthy.core.internal.words.CopyCode;
import java.util.Optional;

/** Whether storage that is local to a node comes back there (section 4.6 of the decision model). */
final class PlaceChecks {
    private PlaceChecks() {}

    static Outcome samePlace(Case c) {
        Volume volume = c.volume();
        NodeAffinity affinity = volume == null ? NodeAffinity.NONE : volume.nodeAffinity();
        Optional<String> node = TargetChecks.asked(c).node();
        if (affinity.terms().isEmpty()) {
            return c.knowledge().has(Limit.NODE_LOCAL) ? pinned(c, Effect.WARN, node) : Outcome.HELD;
        }
        if (!isLocal(affinity)) {
            return Outcome.HELD;
        }
        return node.isEmpty() ? pinned(c, Effect.WARN, node) : onNode(c, affinity, node.get());
    }

    private static Outcome onNode(Case c, NodeAffinity affinity, String name) {
        ObjectRef ref = ObjectRef.of(Kind.NODE, name);
        Node node = (Node) c.store().get(ref);
        Truth admitted = node == null && !c.world().mayExist(ref) ? Truth.NO : Places.admits(affinity, name, node);
        return switch (admitted) {
            case YES -> Outcome.HELD;
            case NO -> pinned(c, Effect.DENY, Optional.of(name));
            case UNKNOWN -> ClaimChecks.unreadable(c, Kind.NODE);
        };
    }

    /** A whole zone or region is no node: any term that asks for nothing else leaves the choice. */
    private static boolean isLocal(NodeAffinity affinity) {
        return affinity.terms().stream().allMatch(PlaceChecks::isLocal);
    }

    private static boolean isLocal(Term term) {
        return !term.names().isEmpty() || term.labels().stream().anyMatch(asked -> !isOfManyNodes(asked.key()));
    }

    /** The last word of the key: {@code topology.kubernetes.io/zone}, {@code topology.csi.vmware.com/k8s-zone}, {@code region}. */
    private static boolean isOfManyNodes(String key) {
        String word = key.substring(Math.max(key.lastIndexOf('/'), key.lastIndexOf('-')) + 1);
        return word.equals("zone") || word.equals("region");
    }

    private static Outcome pinned(Case c, Effect effect, Optional<String> node) {
        Volume volume = c.volume();
        return c.say(
                CopyCode.PINNED_TO_NODE,
                effect,
                ImmutableMap.of("node", node.map(name -> words(effect) + name).orElse("")),
                volume == null || volume.nodeAffinity().terms().isEmpty()
                        ? Evidence.of(Kind.VOLUME, "none tells the node")
                        : Evidence.of(volume.ref(), "spec.nodeAffinity", "local to a node"));
    }

    private static String words(Effect effect) {
        return effect == Effect.DENY ? ", which is not " : ", which may not be ";
    }
}
