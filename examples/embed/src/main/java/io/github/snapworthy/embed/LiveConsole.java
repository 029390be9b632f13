package io.github.snapworthy.embed;

import static io.github.snapworthy.core.Operation.BACKUP;
import static io.github.snapworthy.core.Operation.SNAPSHOT;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.LiveDecisions;
import io.github.snapworthy.kubernetes.LiveInventory;
import io.kubernetes.client.openapi.ApiClient;
import java.util.function.Consumer;

/** A console, or an operator, that keeps a cluster in sight. Safe for all threads. */
public final class LiveConsole implements AutoCloseable {
    private final Advisor advisor = Advisor.of(Profile.kubernetes());
    private final FactSources sources = FactSources.discovered(LiveConsole.class.getClassLoader());
    private final LiveInventory live;
    private final LiveDecisions decisions;

    // quote: follow
    /** Follows a cluster, and tells of every decision that is not what it was. */
    public LiveConsole(ApiClient client, Consumer<DecisionChange> changed) {
        live = LiveInventory.start(client, advisor.reads(SNAPSHOT, BACKUP));
        decisions = live.decisions(
                advisor,
                sources::gather,
                ImmutableSet.of(Kind.CLAIM, Kind.VM),
                ImmutableSet.of(SNAPSHOT, BACKUP),
                changes -> changes.forEach(changed));
    }

    /** Looks at what is known now, without asking the cluster: what was lost for too long is unknown by then. */
    public Situation look() {
        Inventory seen = live.current();
        return advisor.over(seen, sources.gather(seen));
    }

    /** Leaves no thread and no connection behind. */
    @Override
    public void close() {
        decisions.close();
        live.close();
    }

    // end
}
