package io.github.snapworthy.benchmarks;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.facts.FactSources;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** How time and memory grow with the cluster; the counters of several iterations are added up. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GrowthBenchmark {
    /** How many claims the cluster has. */
    @Param({"1000", "10000", "100000", "1000000"})
    int claims;

    private final Advisor advisor = Advisor.of(Profile.kubernetes());
    private Inventory seen;
    private FactSet facts;
    private double inventoryBytes;

    /** What the inventory keeps on the heap. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Kept {
        public double inventoryBytes;
    }

    /** Builds the cluster and its facts. */
    @Setup
    public void prepare() throws Exception {
        Inventory[] built = new Inventory[1];
        inventoryBytes = HeapMeter.bytesOf(() -> built[0] = BenchmarkCluster.ofClaims(claims));
        seen = built[0];
        facts = FactSources.discovered(GrowthBenchmark.class.getClassLoader()).gather(seen);
    }

    /** Prepares a situation, and decides whether each claim may be snapshotted. */
    @Benchmark
    public void growth(Kept kept, Blackhole answers) {
        kept.inventoryBytes = inventoryBytes;
        Situation now = advisor.over(seen, facts);
        for (int i = 0; i < claims; i++) {
            answers.consume(now.decide(Request.snapshot(BenchmarkCluster.claim(i))));
        }
    }
}
