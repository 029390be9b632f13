package io.github.snapworthy.benchmarks;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.KubernetesInventory;
import io.github.snapworthy.kubernetes.ListOptions;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import java.io.IOException;
import java.util.List;
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

/** Listing all claims and volumes of a live cluster, beside what the official client takes for the same pages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ListingBenchmark {
    /** How many claims the cluster has, and as many volumes. */
    @Param("10000")
    int claims;

    private CannedApiServer server;
    private ApiClient client;

    /** Starts the server. */
    @Setup
    public void prepare() throws IOException {
        server = CannedApiServer.start(claims);
        client = server.client();
    }

    /** Stops it. */
    @TearDown
    public void close() {
        server.close();
    }

    /** The inventory of claims and volumes, discovery among it, one request at a time as the peer has it. */
    @Benchmark
    public Inventory listOfInventory() throws IOException {
        ListOptions oneByOne = ListOptions.builder().concurrency(1).build();
        return KubernetesInventory.list(client, List.of(Kind.CLAIM, Kind.VOLUME), oneByOne);
    }

    /** Plain paged lists of the same kinds, as typed models of the official client. */
    @Benchmark
    public List<KubernetesObject> plainPagedLists() throws ApiException {
        return ClientLists.all(client);
    }
}
