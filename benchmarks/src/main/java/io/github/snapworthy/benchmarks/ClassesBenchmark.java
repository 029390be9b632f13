package io.github.snapworthy.benchmarks;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.facts.FactSources;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Preparing a situation and deciding every claim once, where each driver has so many classes; to be divided by the claims. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ClassesBenchmark {
    /** How many claims the cluster has. */
    @Param("10000")
    int claims;

    /** How many VolumeSnapshotClasses each driver has. */
    @Param({"1", "4", "16"})
    int classes;

    private final Advisor advisor = Advisor.of(Profile.kubernetes());
    private Inventory seen;
    private FactSet facts;
    private Request[] requests;

    /** Builds the cluster, its facts and the questions. */
    @Setup
    public void prepare() {
        seen = BenchmarkCluster.ofClasses(claims, classes);
        facts = FactSources.discovered(ClassesBenchmark.class.getClassLoader()).gather(seen);
        requests = IntStream.range(0, claims)
                .mapToObj(i -> Request.snapshot(BenchmarkCluster.claim(i)))
                .toArray(Request[]::new);
    }

    /** May each of them be snapshotted? */
    @Benchmark
    public void prepareAndDecideAll(Blackhole answers) {
        Situation now = advisor.over(seen, facts);
        for (Request request : requests) {
            answers.consume(now.decide(request));
        }
    }
}
