package io.github.snapworthy.benchmarks;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmRef;
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

/** May a machine be snapshotted that has so many disks? It goes round some machines of one size. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MachineBenchmark {
    private static final int MACHINES = 20;
    private static final int NAMESPACES = 50;
    private static final int MOST_DISKS = 64;

    /** How many disks each machine has. */
    @Param({"1", "8", "64"})
    int disks;

    private Situation now;
    private Request[] requests;
    private int next;

    /**
     * Builds the machines: the disks of each are every fiftieth claim, of one namespace and of no pod. The cluster is as large
     * for machines of any size, for a lookup takes longer in a larger one.
     */
    @Setup
    public void prepare() {
        Inventory claims = BenchmarkCluster.ofClaims(MACHINES / 5 * Math.max(disks, MOST_DISKS) * NAMESPACES);
        Inventory seen = claims.with(IntStream.range(0, MACHINES)
                .mapToObj(i -> Change.put(machine(i)))
                .toList());
        now = Advisor.of(Profile.kubernetes())
                .over(
                        seen,
                        FactSources.discovered(MachineBenchmark.class.getClassLoader())
                                .gather(seen));
        requests = IntStream.range(0, MACHINES)
                .mapToObj(i -> Request.snapshot(VmRef.of(namespace(i), "large-" + i)))
                .toArray(Request[]::new);
    }

    private VirtualMachine machine(int number) {
        VirtualMachine.Builder machine = VirtualMachine.builder().name(namespace(number), "large-" + number);
        for (int i = 0; i < disks; i++) {
            int claim = number / 5 * disks * NAMESPACES + i * NAMESPACES + number % 5 * 10 + 1;
            machine.addDisks(
                    VmDisk.ofClaim("disk-" + i, BenchmarkCluster.claim(claim).name()));
        }
        return machine.build();
    }

    private static String namespace(int number) {
        return BenchmarkCluster.claim(number % 5 * 10 + 1).namespace();
    }

    /** The next machine. */
    @Benchmark
    public Decision snapshotOfLargeMachine() {
        next = next + 1 >= requests.length ? 0 : next + 1;
        return now.decide(requests[next]);
    }
}
