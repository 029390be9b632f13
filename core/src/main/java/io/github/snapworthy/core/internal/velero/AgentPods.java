package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Store;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The pods of Velero's node agents, known by their label {@code role} or {@code name}, and the nodes that they serve. */
public final class AgentPods {
    /** Whether an agent can reach the files of a mounted volume. */
    public enum Reach {
        /** A ready one is on the node of a pod that mounts it. */
        READY,
        /** There is none on any of these nodes. */
        MISSING,
        /** There may be one: not all pods of the agents were seen. */
        OPEN,
        /** No pod of an agent was seen, or no running pod that mounts it on a known node: only DaemonSets can tell. */
        NOT_OBSERVED
    }

    private final Store store;
    private final ImmutableSet<String> nodes;
    private final boolean seen;
    private final boolean wholly;

    /**
     * Where pods of agents were seen.
     *
     * @param nodes the nodes of ready ones
     * @param namespaces the namespaces of all
     */
    public record Seen(ImmutableSet<String> nodes, ImmutableSet<String> namespaces) {
        /** The agents of an inventory: looks at every pod, so keep the answer. */
        public static Seen of(Store store) {
            Set<String> nodes = new HashSet<>();
            Set<String> namespaces = new HashSet<>();
            store.visit(Kind.POD, object -> {
                Pod pod = (Pod) object;
                if (isAgent(pod)) {
                    namespaces.add(pod.ref().namespace());
                    pod.node().filter(node -> pod.ready()).ifPresent(nodes::add);
                }
            });
            return new Seen(ImmutableSet.copyOf(nodes), ImmutableSet.copyOf(namespaces));
        }
    }

    private AgentPods(Store store, Seen agents) {
        this.store = store;
        this.nodes = agents.nodes();
        seen = !agents.namespaces().isEmpty();
        wholly = agents.namespaces().stream().allMatch(namespace -> store.isWhole(Kind.POD, namespace));
    }

    /** The agents of an inventory. */
    public static AgentPods of(Store store) {
        return of(store, Seen.of(store));
    }

    /** The agents of an inventory whose pods were gone through already. */
    public static AgentPods of(Store store, Seen agents) {
        return new AgentPods(store, agents);
    }

    private static boolean isAgent(Pod pod) {
        return "node-agent".equals(pod.labels().get("role"))
                || "node-agent".equals(pod.labels().get("name"));
    }

    /** Whether any agent has a ready pod on a node. */
    public boolean anyReady() {
        return !nodes.isEmpty();
    }

    /** Whether an agent can reach the files of the volume of that claim. */
    public Reach reach(ObjectRef claim) {
        Set<String> mounting = new HashSet<>();
        store.visit(Index.PODS_OF_CLAIM, claim, object -> {
            Pod pod = (Pod) object;
            Optional<String> node = pod.node().filter(n -> pod.running());
            node.ifPresent(mounting::add);
        });
        if (!seen || mounting.isEmpty()) {
            return Reach.NOT_OBSERVED;
        }
        if (mounting.stream().anyMatch(nodes::contains)) {
            return Reach.READY;
        }
        return wholly ? Reach.MISSING : Reach.OPEN;
    }
}
