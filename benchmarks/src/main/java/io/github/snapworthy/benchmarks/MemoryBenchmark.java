package io.github.snapworthy.benchmarks;

import com.google.common.collect.Sets;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.DecisionTable;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.kubernetes.KubernetesInventory;
import io.github.snapworthy.kubernetes.LiveInventory;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
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
import org.openjdk.jmh.annotations.TearDown;

/**
 * What is kept of a claim and its volume: {@code bytesPerClaim}, and {@code percentOfClient}, beside the typed models of
 * the official client of the same objects, in the same run. The time of an invocation is that of collecting garbage, and
 * means nothing. Counters of several iterations are added up: run it with {@code -wi 0 -i 1}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MemoryBenchmark {
    private static final Set<Kind> KINDS = Set.of(Kind.CLAIM, Kind.VOLUME);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** How many claims the cluster has, and as many volumes. */
    @Param({"10000", "100000"})
    int claims;

    private CannedApiServer server;
    private ApiClient client;
    private double bytesOfClient;

    /** What was measured. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Kept {
        public double bytesPerClaim;
        public double percentOfClient;
    }

    /** Starts the server, and measures what the official client keeps. */
    @Setup
    public void prepare() throws Exception {
        server = CannedApiServer.start(claims);
        client = server.client();
        clientObjects();
        inventory();
        bytesOfClient = HeapMeter.bytesOf(this::clientObjects);
    }

    /** Stops it. */
    @TearDown
    public void close() {
        server.close();
    }

    /** An inventory of claims and volumes. */
    @Benchmark
    public void ofInventory(Kept kept) throws Exception {
        measure(this::inventory, kept);
    }

    /** The same kinds, kept in sight. */
    @Benchmark
    public void ofLiveInventory(Kept kept) throws Exception {
        LiveInventory[] live = new LiveInventory[1];
        measure(() -> live[0] = live(), kept);
        live[0].close();
    }

    /** The decisions of all operations on all claims, the inventory that they rest on among it. */
    @Benchmark
    public void ofDecisions(Kept kept) throws Exception {
        measure(this::decisions, kept);
    }

    private void measure(Callable<?> make, Kept kept) throws Exception {
        long bytes = HeapMeter.bytesOf(make);
        kept.bytesPerClaim = (double) bytes / claims;
        kept.percentOfClient = 100 * bytes / bytesOfClient;
    }

    Inventory inventory() throws IOException {
        return KubernetesInventory.list(client, KINDS);
    }

    List<KubernetesObject> clientObjects() throws ApiException {
        return ClientLists.all(client);
    }

    LiveInventory live() throws InterruptedException {
        LiveInventory live = LiveInventory.start(client, KINDS);
        if (!live.await(PATIENCE)) {
            throw new IllegalStateException("not listed in time: " + live.kinds());
        }
        return live;
    }

    DecisionTable decisions() throws IOException {
        return DecisionTable.of(
                Advisor.of(Profile.kubernetes()).over(inventory(), FactSet.none()),
                Set.of(Kind.CLAIM),
                Sets.immutableEnumSet(Arrays.asList(Operation.values())));
    }
}
