package io.github.snapworthy.benchmarks;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.kubernetes.KubernetesInventory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openjdk.jol.info.GraphLayout;

/**
 * The bytes of an inventory for a claim and its volume, counted object by object by JOL. It walks everything that can be
 * reached, constants and enums with it, so that a small cluster has more for each claim. The time is that of counting; the
 * counters of several iterations are added up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LayoutBenchmark {
    static {
        // Without it JOL cannot tell the fields of records and hidden classes.
        System.setProperty("jol.magicFieldOffset", "true");
        // What it would learn of the JVM by attaching to it, which takes seconds, it finds out by itself.
        System.setProperty("jol.skipDynamicAttach", "true");
        System.setProperty("jol.skipHotspotSAAttach", "true");
    }

    /** How many claims there are in the dump that was read, and as many volumes. */
    @Param({"10000", "100000"})
    int claims;

    private Inventory seen;

    /** What was counted. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Counted {
        public double layoutBytesPerClaim;
    }

    /** Reads a dump. */
    @Setup
    public void prepare() throws IOException {
        Path file = Files.createTempFile("dump", ".json");
        DumpFile.write(file, DumpFormat.JSON, claims);
        seen = KubernetesInventory.read(file);
        Files.delete(file);
    }

    /** Counts. */
    @Benchmark
    public double layoutOfInventory(Counted counted) {
        counted.layoutBytesPerClaim = (double) GraphLayout.parseInstance(seen).totalSize() / claims;
        return counted.layoutBytesPerClaim;
    }
}
