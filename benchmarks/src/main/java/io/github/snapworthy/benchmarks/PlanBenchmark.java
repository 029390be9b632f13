package io.github.snapworthy.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Plan;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.facts.FactSources;
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
 * A cluster without snapshot classes, in which every snapshot is denied: to decide all of them, to advise on one, and to plan
 * what allows them all. Compare within one run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PlanBenchmark {
    /** How many claims the cluster has. */
    @Param("10000")
    int claims;

    private Situation situation;
    private ImmutableList<Request> requests;

    /** Builds the cluster. */
    @Setup
    public void prepare() {
        Inventory seen = BenchmarkCluster.ofClaims(claims);
        for (ObjectRef ref : seen.refs(Kind.SNAPSHOT_CLASS)) {
            seen = seen.with(Change.remove(ref));
        }
        FactSources sources = FactSources.discovered(PlanBenchmark.class.getClassLoader());
        situation = Advisor.of(Profile.kubernetes()).over(seen, sources.gather(seen));
        requests = seen.refs(Kind.CLAIM).stream()
                .map(ref -> (Request) Request.snapshot(ClaimRef.of(ref.namespace(), ref.name())))
                .collect(ImmutableList.toImmutableList());
    }

    /** What a plan is measured by. */
    @Benchmark
    public ImmutableList<Decision> denials() {
        return requests.stream().map(situation::decide).collect(ImmutableList.toImmutableList());
    }

    /** One decision with remedies that were tried. */
    @Benchmark
    public Decision advice() {
        return situation.advise(requests.get(0));
    }

    /** What allows all of them. */
    @Benchmark
    public Plan plan() {
        return situation.planFor(requests);
    }
}
