package io.github.snapworthy.benchmarks;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.kubernetes.KubernetesInventory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Reading a dump of claims and volumes, beside the bare parser that goes over the same bytes and keeps nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadBenchmark {
    /** How many claims there are in the dump, and as many volumes. */
    @Param({"10000", "100000"})
    int claims;

    /** What it is written in. */
    @Param
    DumpFormat format = DumpFormat.JSON;

    private Path file;

    /** Writes the dump. */
    @Setup
    public void prepare() throws IOException {
        file = Files.createTempFile("dump", "." + format.extension());
        DumpFile.write(file, format, claims);
    }

    /** Deletes it. */
    @TearDown
    public void close() throws IOException {
        Files.delete(file);
    }

    /** The inventory of the dump. */
    @Benchmark
    public Inventory inventoryOfDump() throws IOException {
        return KubernetesInventory.read(file);
    }

    /** The tokens of Jackson, or the events of snakeyaml-engine. */
    @Benchmark
    public long bareParser() throws IOException {
        return format.tokens(file);
    }
}
