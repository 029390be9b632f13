package io.github.snapworthy.operator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.AccessRules;
import io.github.snapworthy.kubernetes.LiveDecisions;
import io.github.snapworthy.kubernetes.LiveInventory;
import io.kubernetes.client.openapi.ApiClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the checks ask about, kept in sight by the adapter. Safe for all threads. */
public final class LiveCluster implements AutoCloseable {
    private static final ImmutableSet<Kind> SUBJECTS =
            Sets.immutableEnumSet(Kind.CLAIM, Kind.VM, Kind.SNAPSHOT, Kind.VM_SNAPSHOT, Kind.HARVESTER_BACKUP);
    private static final ImmutableSet<Operation> OPERATIONS =
            Arrays.stream(Operation.values()).filter(Operation::standsAlone).collect(Sets.toImmutableEnumSet());

    private final Advisor advisor;
    private final FactSources sources = FactSources.discovered(LiveCluster.class.getClassLoader());
    private final LiveInventory live;
    private @Nullable Situation latest;

    private LiveCluster(Advisor advisor, LiveInventory live) {
        this.advisor = advisor;
        this.live = live;
    }

    /** Begins to watch a cluster, and waits for nothing. */
    public static LiveCluster watch(ApiClient client, Profile profile) {
        return new LiveCluster(Advisor.of(profile), LiveInventory.start(client, kinds(profile)));
    }

    /** The rights that it needs. */
    static AccessRules rights(Profile profile) {
        return AccessRules.builder()
                .profile(profile)
                .operations(OPERATIONS)
                .addGrants(AccessRules.Grant.WATCH)
                .name("protection-operator-reader")
                .serviceAccount(new AccessRules.ServiceAccount("protection-operator", "protection-operator"))
                .build();
    }

    /** The kinds that may be read by these rights, and the definitions, of which discovery tells. */
    private static ImmutableSet<Kind> kinds(Profile profile) {
        return Stream.concat(rights(profile).kinds().stream(), Stream.of(Kind.API_DEFINITION))
                .collect(Sets.toImmutableEnumSet());
    }

    /**
     * Waits until something was heard of every kind.
     *
     * @return false if that takes longer: what was not heard of is unknown in every answer
     */
    boolean await(Duration atMost) throws InterruptedException {
        return live.await(atMost);
    }

    // quote: cluster
    /** What is known now; prepared once for each inventory. */
    public synchronized Situation look() {
        Inventory seen = live.current();
        if (latest == null || latest.inventory() != seen) {
            latest = advisor.over(seen, sources.gather(seen));
        }
        return latest;
    }

    /** Tells of every decision that there is, and then of each that is not what it was. */
    public LiveDecisions decisions(Consumer<ImmutableList<DecisionChange>> listener) {
        return live.decisions(advisor, sources::gather, SUBJECTS, OPERATIONS, listener);
    }

    // end

    @Override
    public void close() {
        live.close();
    }
}
