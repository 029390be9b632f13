package io.github.snapworthy.benchmarks;

import com.google.common.collect.ImmutableList;
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
 * One claim changes, and the decisions on snapshots of all claims are brought up to date; beside all of them made anew. One
 * operation only, for a table of all would not fit into memory beside a cluster of a million claims: see {@link ChangeBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class UpdateBenchmark {
    private static final Set<Kind> SUBJECTS = Set.of(Kind.CLAIM);
    private static final Set<Operation> SNAPSHOTS = Set.of(Operation.SNAPSHOT);

    /** How many claims the cluster has. */
    @Param({"1000", "100000"})
    int claims;

    private Situation situation;
    private DecisionTable table;
    private Change there;
    private Change back;
    private boolean changed;

    /** Builds the cluster, and decides everything once. */
    @Setup
    public void prepare() {
        Inventory seen = BenchmarkCluster.ofClaims(claims);
        FactSources sources = FactSources.discovered(UpdateBenchmark.class.getClassLoader());
        situation = Advisor.of(Profile.kubernetes()).over(seen, sources.gather(seen));
        table = DecisionTable.of(situation, SUBJECTS, SNAPSHOTS);
        ClusterObject claim = seen.find(BenchmarkCluster.claim(0).object()).orElseThrow();
        back = Change.put(claim);
        there = Change.put(
                Claim.builder().from((Claim) claim).phase(ClaimPhase.LOST).build());
    }

    /** A claim loses its volume, and in the next call it is as before. */
    @Benchmark
    public ImmutableList<DecisionChange> oneUpdate() {
        changed = !changed;
        return table.apply(List.of(changed ? there : back));
    }

    /** All decisions of the same cluster. */
    @Benchmark
    public DecisionTable fullRecomputation() {
        return DecisionTable.of(situation, SUBJECTS, SNAPSHOTS);
    }
}
