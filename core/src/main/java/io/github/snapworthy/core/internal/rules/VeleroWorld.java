package io.github.snapworthy.core.internal.rules;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.VeleroSettings;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.velero.AgentPods;
import io.github.snapworthy.core.internal.velero.MethodChooser;
import io.github.snapworthy.core.internal.velero.OnlyBackup;
import io.github.snapworthy.core.internal.velero.VeleroOptions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What is prepared of Velero once a situation, when it is first asked for. Safe for all threads. */
final class VeleroWorld {
    private final Store store;
    private final Supplier<AgentPods.Seen> seen;
    private final Supplier<AgentPods> agents;
    private final Supplier<OnlyBackup> only;
    private final Map<VeleroSettings, MethodChooser> choosers = new ConcurrentHashMap<>();

    VeleroWorld(Store store) {
        this(store, Suppliers.memoize(() -> AgentPods.Seen.of(store)));
    }

    private VeleroWorld(Store store, Supplier<AgentPods.Seen> seen) {
        this.store = store;
        this.seen = seen;
        only = Suppliers.memoize(() -> OnlyBackup.of(store));
        agents = Suppliers.memoize(() -> AgentPods.of(store, seen.get()));
    }

    /** What is prepared of Velero in a later inventory: pods are gone through again where any of them changed. */
    VeleroWorld after(Store later) {
        return later.sharesWith(store, ImmutableSet.of(Kind.POD))
                ? new VeleroWorld(later, seen)
                : new VeleroWorld(later);
    }

    /** What picks the methods under the settings of a request. */
    MethodChooser chooser(VeleroSettings settings) {
        MethodChooser known = choosers.get(settings);
        return known != null ? known : choosers.computeIfAbsent(settings, this::prepare);
    }

    private MethodChooser prepare(VeleroSettings settings) {
        return new MethodChooser(store, VeleroOptions.of(settings));
    }

    /** The Schedule or Backup whose settings count. */
    OnlyBackup only() {
        return only.get();
    }

    /** The pods of node agents. */
    AgentPods agents() {
        return agents.get();
    }
}
