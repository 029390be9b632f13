package io.github.snapworthy.benchmarks;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.SnapshotClass;
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
 * What if one object were another: the situation after it and one decision, beside a decision on a situation that is kept, a
 * first decision on a new one, and the building of the inventory. Every claim of the cluster has a snapshot that became ready.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WhatIfBenchmark {
    /** How many claims the cluster has. */
    @Param("100000")
    int claims;

    private final Advisor advisor = Advisor.of(Profile.kubernetes());
    private final Request request = Request.snapshot(BenchmarkCluster.claim(0));
    private Inventory seen;
    private FactSet facts;
    private Situation now;
    private Change newClass;
    private Change labelledClaim;

    /** Builds the cluster, and decides once. */
    @Setup
    public void prepare() {
        seen = BenchmarkCluster.ofSnapshots(claims);
        facts = FactSources.discovered(WhatIfBenchmark.class.getClassLoader()).gather(seen);
        now = advisor.over(seen, facts);
        now.decide(request);
        newClass = Change.put(SnapshotClass.builder()
                .name("another")
                .driver(BenchmarkCluster.driver(0))
                .build());
        Claim claim = (Claim) seen.find(BenchmarkCluster.claim(0).object()).orElseThrow();
        labelledClaim =
                Change.put(Claim.builder().from(claim).putLabels("app", "db").build());
    }

    /** A second class of the driver, and then there are two to choose from. */
    @Benchmark
    public Decision whatIfOfClass() {
        return now.with(newClass).decide(request);
    }

    /** The claim has a label, which nothing hangs on. */
    @Benchmark
    public Decision whatIfOfClaim() {
        return now.with(labelledClaim).decide(request);
    }

    /** The same question where nothing changed. */
    @Benchmark
    public Decision decisionAsItIs() {
        return now.decide(request);
    }

    /** The same question after all has been prepared anew. */
    @Benchmark
    public Decision firstDecision() {
        return advisor.over(seen, facts).decide(request);
    }

    /** What a reader does before all of this, without the reading. */
    @Benchmark
    public Inventory inventory() {
        return BenchmarkCluster.ofSnapshots(claims);
    }
}
