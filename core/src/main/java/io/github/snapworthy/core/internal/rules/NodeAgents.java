package io.github.snapworthy.core.internal.rules;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Workload;
import io.github.snapworthy.core.internal.store.Store;

/** The node agents of Velero, which are its data movers too: DaemonSets known by their name or label. */
enum NodeAgents {
    READY,
    NOT_READY,
    NONE,
    /** DaemonSets were not read completely, and none was found. */
    UNSEEN;

    static NodeAgents of(Store store) {
        NodeAgents[] best = {NONE};
        store.visit(Kind.DAEMON_SET, object -> {
            Workload set = (Workload) object;
            if (isAgent(set)) {
                NodeAgents found = set.readyReplicas() > 0 ? READY : NOT_READY;
                best[0] = found.compareTo(best[0]) < 0 ? found : best[0];
            }
        });
        boolean unseen = best[0] == NONE && !store.isWhole(Kind.DAEMON_SET);
        return unseen ? UNSEEN : best[0];
    }

    private static boolean isAgent(Workload set) {
        String name = set.ref().name();
        return name.equals("node-agent")
                || name.equals("node-agent-windows")
                || "node-agent".equals(set.labels().get("role"))
                || "node-agent".equals(set.labels().get("name"));
    }
}
