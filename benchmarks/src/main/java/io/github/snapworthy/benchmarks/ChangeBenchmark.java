package io.github.snapworthy.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.DecisionTable;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.facts.FactSources;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Something of a live cluster changes: every decision on every subject made anew, and only those that it touches. The
 * second costs the same in a cluster of any size; compare within one run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChangeBenchmark {
    private static final Set<Kind> SUBJECTS = Set.of(Kind.CLAIM, Kind.VM);
    private static final Set<Operation> ALL = Sets.immutableEnumSet(Arrays.asList(Operation.values()));

    /** How many claims the cluster has. */
    @Param("10000")
    int claims;

    private Situation situation;
    private DecisionTable table;
    private Change there;
    private Change back;
    private boolean changed;
    private long seconds;

    /** Builds the cluster, and decides everything once. */
    @Setup
    public void prepare() {
        Inventory seen = ClusterNodes.withNodes(BenchmarkCluster.ofClaims(claims), claims / 20)
                .collectedAt(ClusterNodes.START);
        FactSources sources = FactSources.discovered(ChangeBenchmark.class.getClassLoader());
        situation = Advisor.of(Profile.kubernetes()).over(seen, sources.gather(seen));
        table = DecisionTable.of(situation, SUBJECTS, ALL);
        ClusterObject claim = seen.find(BenchmarkCluster.claim(0).object()).orElseThrow();
        back = Change.put(claim);
        there = Change.put(
                Claim.builder().from((Claim) claim).phase(ClaimPhase.LOST).build());
    }

    /** A claim loses its volume, and in the next call it is as before. */
    @Benchmark
    public ImmutableList<DecisionChange> oneChange() {
        changed = !changed;
        return table.apply(List.of(changed ? there : back));
    }

    /** A node says that it lives: the most frequent event of a cluster, which nothing rests on. */
    @Benchmark
    public ImmutableList<DecisionChange> oneHeartbeat() {
        seconds += 10;
        return table.apply(List.of(Change.put(ClusterNodes.heartbeat(0, seconds))));
    }

    /** All decisions of the same cluster. */
    @Benchmark
    public DecisionTable allDecisions() {
        return DecisionTable.of(situation, SUBJECTS, ALL);
    }
}
