package io.github.snapworthy.benchmarks;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.facts.FactSources;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Every operation on every claim, from the inventory on. Each claim has a volume and a snapshot; it is asked about in a set of
 * its own, and is to be given to a machine, which for most is not there.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WholeRunBenchmark {
    /** How many claims the cluster has. */
    @Param("10000")
    int claims;

    /** How many threads share the questions. */
    @Param({"1", "2"})
    int threads;

    /** Whether the content of each snapshot was seen, and so is a fact about its driver. */
    @Param({"false", "true"})
    boolean proven;

    private final Advisor advisor = Advisor.of(Profile.kubernetes());
    private ExecutorService workers;
    private Inventory seen;
    private FactSet facts;

    /** Builds the cluster and its facts. */
    @Setup
    public void prepare() {
        workers = Executors.newFixedThreadPool(threads);
        seen = BenchmarkCluster.ofBoundSnapshots(claims, proven);
        facts = FactSources.discovered(WholeRunBenchmark.class.getClassLoader()).gather(seen);
    }

    /** Lets the threads go. */
    @TearDown
    public void close() {
        workers.shutdownNow();
    }

    /** How many of the answers allow what was asked for. */
    @Benchmark
    public long everyOperationOnEveryClaim() throws InterruptedException, ExecutionException {
        Situation now = advisor.over(seen, facts);
        List<Callable<Long>> shares = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int share = i;
            shares.add(() -> allowed(now, share));
        }
        long allowed = 0;
        for (Future<Long> answered : workers.invokeAll(shares)) {
            allowed += answered.get();
        }
        return allowed;
    }

    private long allowed(Situation now, int share) {
        long allowed = 0;
        for (int i = share; i < claims; i += threads) {
            for (Operation operation : Operation.values()) {
                allowed += now.decide(request(operation, i)).isAllowed() ? 1 : 0;
            }
        }
        return allowed;
    }

    private static Request request(Operation operation, int i) {
        ClaimRef claim = BenchmarkCluster.claim(i);
        return switch (operation) {
            case SNAPSHOT -> Request.snapshot(claim);
            case BACKUP -> Request.backup(claim);
            case RESTORE -> Request.restore(BenchmarkCluster.snapshot(i));
            case CLONE -> Request.clone(claim);
            case GROUP_SNAPSHOT -> Request.groupSnapshot(ClaimSetRef.of(claim.namespace(), claim.name()));
            case ATTACH -> Request.attach(claim).to(VmRef.of(claim.namespace(), "vm-" + i));
            case EXPAND -> Request.expand(claim).to(Bytes.gib(2));
        };
    }
}
