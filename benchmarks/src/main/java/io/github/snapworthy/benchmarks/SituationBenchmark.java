package io.github.snapworthy.benchmarks;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
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

/** Preparing decisions from a whole inventory, alone and with the first decision. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SituationBenchmark {
    /** How many claims the cluster has. */
    @Param("10000")
    int claims;

    private final Advisor advisor = Advisor.of(Profile.kubernetes());
    private final FactSources sources = FactSources.discovered(SituationBenchmark.class.getClassLoader());
    private final Request request = Request.snapshot(BenchmarkCluster.claim(0));
    private Inventory seen;
    private FactSet facts;

    /** Builds the cluster. */
    @Setup
    public void prepare() {
        seen = BenchmarkCluster.ofClaims(claims);
        facts = sources.gather(seen);
    }

    /** What a host does each time that the cluster has changed: evidence, classes and indexes are made ready. */
    @Benchmark
    public Situation situation() {
        return advisor.over(seen, facts);
    }

    /** Everything for a single answer: facts are gathered, the situation is prepared, one request is decided. */
    @Benchmark
    public Decision fullDecision() {
        return advisor.over(seen, sources.gather(seen)).decide(request);
    }
}
