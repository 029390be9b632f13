package io.github.snapworthy.benchmarks;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Decision;
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

/** One decision on a prepared situation, going round all claims and machines so that no answer is in a cache by luck. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionBenchmark {
    /** How many claims the cluster has. */
    @Param("10000")
    int claims;

    private Situation now;
    private Request[] claimSnapshots;
    private Request[] claimBackups;
    private Request[] machineSnapshots;
    private int next;

    /** Builds the cluster and the questions. */
    @Setup
    public void prepare() {
        Inventory seen = BenchmarkCluster.ofClaims(claims);
        FactSet facts =
                FactSources.discovered(DecisionBenchmark.class.getClassLoader()).gather(seen);
        now = Advisor.of(Profile.kubernetes()).over(seen, facts);
        claimSnapshots = IntStream.range(0, claims)
                .mapToObj(i -> Request.snapshot(BenchmarkCluster.claim(i)))
                .toArray(Request[]::new);
        claimBackups = IntStream.range(0, claims)
                .mapToObj(i -> Request.backup(BenchmarkCluster.claim(i)).using(BackupMethod.SNAPSHOT_AND_MOVE))
                .toArray(Request[]::new);
        machineSnapshots = IntStream.range(0, claims / 5)
                .mapToObj(i -> Request.snapshot(BenchmarkCluster.machine(i)))
                .toArray(Request[]::new);
    }

    /** May this claim be snapshotted? */
    @Benchmark
    public Decision snapshotOfClaim() {
        return decideNextOf(claimSnapshots);
    }

    /** May this claim be backed up by a snapshot that is moved away? */
    @Benchmark
    public Decision backupOfClaim() {
        return decideNextOf(claimBackups);
    }

    /** May this machine of one disk be snapshotted? */
    @Benchmark
    public Decision snapshotOfMachine() {
        return decideNextOf(machineSnapshots);
    }

    private Decision decideNextOf(Request[] requests) {
        next = next + 1 >= requests.length ? 0 : next + 1;
        return now.decide(requests[next]);
    }
}
