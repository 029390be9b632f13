package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.Node;
import io.github.snapworthy.core.NodeAffinity;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.evidence.Truth;
import io.github.snapworthy.core.internal.words.CopyCode;
import java.util.Optional;

/** Whether storage that is local to a node comes back there (section 4.6 of the decision model). */
final class PlaceChecks {
    private static final Assumption OF_NO_NODE =
            new Assumption(Kind.VOLUME, "the volume that the snapshot was made of is taken as local to no node");
    private static final Assumption OF_SEVERAL_NODES =
            new Assumption(Kind.NODE, "the place that the volume is bound to is taken as one of several nodes");

    private PlaceChecks() {}

    static Outcome samePlace(Case c) {
        Volume volume = c.volume();
        NodeAffinity affinity = volume == null ? NodeAffinity.NONE : volume.nodeAffinity();
        Optional<String> node = TargetChecks.asked(c).node();
        if (volume == null && c instanceof SnapshotCase snapshot && snapshot.isVolumeUnseen()) {
            return unseen(c, node);
        }
        if (affinity.terms().isEmpty()) {
            return c.knowledge().has(Limit.NODE_LOCAL) ? pinned(c, Effect.WARN, node) : Outcome.HELD;
        }
        Truth local = Localities.of(c.store(), affinity);
        if (local == Truth.NO) {
            return Outcome.HELD;
        }
        return node.isEmpty() ? onAnyNode(c, local) : onNode(c, affinity, local, node.get());
    }

    /** The volume of the source may be bound to nodes, and was not seen. */
    private static Outcome unseen(Case c, Optional<String> node) {
        if (node.isPresent()) {
            return ClaimChecks.unreadable(c, Kind.VOLUME);
        }
        return c.knowledge().has(Limit.NODE_LOCAL)
                ? pinned(c, Effect.WARN, node)
                : c.ledger().assume(OF_NO_NODE);
    }

    private static Outcome onAnyNode(Case c, Truth local) {
        return local == Truth.YES
                ? pinned(c, Effect.WARN, Optional.empty())
                : c.ledger().assume(OF_SEVERAL_NODES);
    }

    /** Only what is known to be local to a node refuses another one. */
    private static Outcome onNode(Case c, NodeAffinity affinity, Truth local, String name) {
        ObjectRef ref = ObjectRef.of(Kind.NODE, name);
        Node node = (Node) c.store().get(ref);
        Truth admitted = node == null && !c.world().mayExist(ref) ? Truth.NO : Places.admits(affinity, name, node);
        return switch (admitted) {
            case YES -> Outcome.HELD;
            case NO ->
                local == Truth.YES ? pinned(c, Effect.DENY, Optional.of(name)) : ClaimChecks.unreadable(c, Kind.NODE);
            case UNKNOWN -> ClaimChecks.unreadable(c, Kind.NODE);
        };
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
