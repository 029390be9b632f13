package io.github.snapworthy.webhook;

import io.github.snapworthy.kubernetes.fake.FakeAnswer;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.Misdeed;
import io.github.snapworthy.kubernetes.fake.WatchDeed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Lets a webhook and a live inventory run in a process of their own while their cluster changes and misbehaves, and
 * clients ask, rightly and wrongly; what they hold is measured again and again.
 */
final class Soak implements AutoCloseable {
    /** Claims that are there at any time; their names are never used again. */
    static final int CLAIMS = 300;

    /** One that stays, and whose volume no driver can snapshot. */
    private static final String OLD = "old";

    private static final long SEED = 20261127;

    /**
     * What the process held.
     *
     * @param second since it began
     * @param heap bytes after a collection
     * @param threads live ones
     * @param files that are open, sockets too
     * @param changed decisions so far
     * @param decisions that are followed
     * @param answered reviews so far
     */
    record Sample(long second, long heap, int threads, int files, long changed, int decisions, long answered) {
        static final String HEAD = "second,heap,threads,files,changed,decisions,answered";

        @Override
        public String toString() {
            return second + "," + heap + "," + threads + "," + files + "," + changed + "," + decisions + "," + answered;
        }
    }

    private final FakeApiServer cluster = FakeCluster.start()
            .put(FakeCluster.CLASSES, FakeCluster.driven("fast", "csi.acme.example"))
            .put(FakeCluster.SNAPSHOT_CLASSES, FakeCluster.driven("acme", "csi.acme.example"));

    private final Random random = new Random(SEED);
    private final Process target;
    private final BufferedReader from;
    private final PrintWriter to;
    private final int port;
    private int newest;
    private long answered;
    private long refused;

    Soak(Path folder) throws IOException {
        for (int i = 1; i < CLAIMS; i++) {
            add();
        }
        cluster.put(FakeCluster.CLAIMS, FakeCluster.claim("apps", OLD));
        cluster.put(FakeCluster.VOLUMES, """
                {"metadata": {"name": "pv-%s"}, "spec": {"hostPath": {"path": "/data"},
                 "claimRef": {"namespace": "apps", "name": "%s"}}, "status": {"phase": "Bound"}}
                """.formatted(OLD, OLD));
        Files.writeString(folder.resolve("config"), """
                apiVersion: v1
                kind: Config
                current-context: here
                clusters: [{name: cluster, cluster: {server: "%s"}}]
                contexts: [{name: here, context: {cluster: cluster}}]
                """.formatted(cluster.url()));
        target = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-XX:MarkSweepAlwaysCompactCount=1", // else three of four collections leave dead wood
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SoakTarget.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        from = new BufferedReader(new InputStreamReader(target.getInputStream(), StandardCharsets.US_ASCII));
        to = new PrintWriter(target.outputWriter(StandardCharsets.US_ASCII), true);
        port = Integer.parseInt(line());
    }

    private String line() throws IOException {
        String line = from.readLine();
        if (line == null) {
            throw new IOException("the process has ended");
        }
        return line;
    }

    /** Runs for that long and measures so often. */
    List<Sample> run(Duration time, Duration each) throws IOException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        long begin = System.nanoTime();
        for (long next = each.toNanos(); next <= time.toNanos(); next += each.toNanos()) {
            while (System.nanoTime() - begin < next) {
                change();
                ask();
                Thread.sleep(10); // the pace of the cluster
            }
            samples.add(sample((System.nanoTime() - begin) / 1_000_000_000L));
        }
        return samples;
    }

    private Sample sample(long second) throws IOException {
        to.println();
        String[] said = line().split(" ", -1);
        return new Sample(
                second,
                Long.parseLong(said[0]),
                Integer.parseInt(said[1]),
                Integer.parseInt(said[2]),
                Long.parseLong(said[3]),
                Integer.parseInt(said[4]),
                answered);
    }

    private void add() {
        newest++;
        String name = "data-" + newest;
        cluster.put(FakeCluster.CLAIMS, FakeCluster.claim("apps", name));
        cluster.put(FakeCluster.VOLUMES, """
                {"metadata": {"name": "pv-%s"}, "spec": {"csi": {"driver": "csi.acme.example", "volumeHandle": "%s"},
                 "claimRef": {"namespace": "apps", "name": "%s"}}, "status": {"phase": "Bound"}}
                """.formatted(name, name, name));
    }

    /** A claim comes and the oldest one goes; now and then the API server misbehaves. */
    private void change() {
        add();
        String oldest = "data-" + (newest - CLAIMS + 1);
        cluster.delete(FakeCluster.CLAIMS, "apps", oldest);
        cluster.delete(FakeCluster.VOLUMES, "", "pv-" + oldest);
        switch (random.nextInt(400)) {
            case 0, 1 -> cluster.endWatches();
            case 2 -> cluster.on(any -> true, 3, Misdeed.saying(FakeAnswer.failure(500, "InternalError", "no")));
            case 3 -> cluster.on(any -> true, 2, Misdeed.saying(FakeAnswer.failure(429, "TooManyRequests", "later")));
            case 4 -> cluster.on(any -> true, 2, Misdeed.breakingOff());
            case 5 -> cluster.on(any -> true, 2, Misdeed.webPage());
            case 6 -> cluster.onWatch(any -> true, 2, WatchDeed.failing(410, "Expired", "too old"));
            case 7 -> cluster.onWatch(any -> true, 2, WatchDeed.halving());
            case 8 -> cluster.expireTokens();
            default -> cluster.put(FakeCluster.SNAPSHOT_CLASSES, FakeCluster.driven("acme", driver()));
        }
    }

    private String driver() {
        return random.nextInt(10) == 0 ? "csi.other.example" : "csi.acme.example";
    }

    /** A snapshot of that claim. */
    private static String review(String claim) {
        return ReviewText.create(
                DecidedKind.VOLUME_SNAPSHOT,
                "apps",
                "new",
                "{\"source\":{\"persistentVolumeClaimName\":\"" + claim + "\"}}");
    }

    /** A review, whole in most cases, and of a claim that can be snapshotted in most of these. */
    private void ask() {
        try (RawClient client = new RawClient(port)) {
            switch (random.nextInt(10)) {
                case 0 -> client.send(RawClient.head(100) + "{");
                case 1 -> {
                    client.send(RawClient.whole("{\"kind\": [}"));
                    client.answer();
                }
                case 2 -> {
                    // Allowed where the cluster has been silent for so long that nothing is known.
                    if (answer(client, review(OLD)).contains("\"allowed\":false")) {
                        refused++;
                    }
                }
                default -> answer(client, review("data-" + (newest - random.nextInt(CLAIMS - 1))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer(RawClient client, String review) throws IOException {
        client.send(RawClient.whole(review));
        String answer = client.answer();
        if (!answer.contains("\"allowed\":")) {
            throw new IllegalStateException("no review: " + answer);
        }
        answered++;
        return answer;
    }

    /** How many reviews were refused so far. */
    long refused() {
        return refused;
    }

    /** Ends the process, which has to end by itself. */
    @Override
    public void close() throws IOException {
        to.close();
        try {
            if (!target.waitFor(60, TimeUnit.SECONDS)) {
                target.destroyForcibly();
                throw new IOException("the process did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            cluster.close();
        }
    }
}
