package io.github.snapworthy.fleet.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Writes fleets: {@code CLUSTER/yyyy-MM-dd/}, one cluster after the other, as many at once as there are processors. */
public final class FleetGenerator {
    /** How many of a hundred clusters are small ones of the test kit. */
    private static final int CORNER_SHARE = 10;

    private final FleetPlan plan;
    private final Path out;

    /** Writes the fleet of that plan into a folder. */
    public FleetGenerator(FleetPlan plan, Path out) {
        this.plan = plan;
        this.out = out;
    }

    /**
     * How much was written.
     *
     * @param dumps how many dumps
     * @param broken how many of them are broken
     * @param claims how many claims are in the others, those of the test kit not counted
     */
    public record Written(int dumps, int broken, long claims) {
        Written and(Written other) {
            return new Written(dumps + other.dumps, broken + other.broken, claims + other.claims);
        }
    }

    /** Writes it, and tells how many clusters are done. */
    public Written write(IntConsumer done) throws IOException, InterruptedException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (Corners corners = new Corners()) {
            List<Future<Written>> all = new ArrayList<>();
            for (int i = 0; i < plan.clusters(); i++) {
                ClusterPlan cluster = ClusterPlan.of(i, plan.seed(), plan.meanClaims());
                if (isCorner(cluster)) {
                    String yaml = corners.yaml(cluster.seed());
                    all.add(threads.submit(() -> corner(cluster, yaml)));
                } else {
                    all.add(threads.submit(() -> cluster(cluster)));
                }
            }
            return sum(all, done);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Written sum(List<Future<Written>> all, IntConsumer done) throws IOException, InterruptedException {
        Written written = new Written(0, 0, 0);
        for (int i = 0; i < all.size(); i++) {
            try {
                written = written.and(all.get(i).get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            }
            done.accept(i + 1);
        }
        return written;
    }

    private static boolean isCorner(ClusterPlan cluster) {
        return new SplittableRandom(cluster.seed() + 1).nextInt(100) < CORNER_SHARE;
    }

    private Written corner(ClusterPlan cluster, String yaml) throws IOException {
        Written written = new Written(0, 0, 0);
        for (int day = 0; day < plan.days(); day++) {
            Path folder = folder(cluster, day);
            Files.writeString(folder.resolve("cluster.yaml"), yaml);
            written = written.and(new Written(1, 0, 0));
        }
        return written;
    }

    private Written cluster(ClusterPlan cluster) throws IOException {
        Written written = new Written(0, 0, 0);
        for (int day = 0; day < plan.days(); day++) {
            SplittableRandom random = new SplittableRandom(cluster.seed() + 7L * day + 2);
            Path folder = folder(cluster, day);
            if (random.nextInt(100) < plan.brokenShare()) {
                BrokenDump broken = BrokenDump.values()[random.nextInt(BrokenDump.values().length)];
                for (Map.Entry<String, byte[]> file : broken.files().entrySet()) {
                    Files.write(folder.resolve(file.getKey()), file.getValue());
                }
                written = written.and(new Written(1, 1, 0));
            } else {
                ClusterPlan now = cluster.on(day);
                write(now, folder);
                written = written.and(new Written(1, 0, now.claims()));
            }
        }
        return written;
    }

    private Path folder(ClusterPlan cluster, int day) throws IOException {
        return Files.createDirectories(
                out.resolve(cluster.name()).resolve(plan.day(day).toString()));
    }

    private static void write(ClusterPlan cluster, Path folder) throws IOException {
        Map<String, StringBuilder> lists = new ClusterText(cluster).lists();
        switch (cluster.form()) {
            case TAR_GZ_YAML -> bundle(lists, ".yaml", folder);
            case TAR_GZ_JSON -> bundle(lists, ".json", folder);
            case YAML -> all(lists, Files.newOutputStream(folder.resolve("cluster.yaml")));
            case YAML_GZ -> all(lists, new FastGzip(Files.newOutputStream(folder.resolve("cluster.yaml.gz"))));
            case JSON ->
                lists.forEach((name, text) -> {
                    try {
                        Files.writeString(folder.resolve(name + ".json"), text);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        }
    }

    private static void all(Map<String, StringBuilder> lists, OutputStream to) throws IOException {
        try (OutputStream out = new BufferedOutputStream(to, 1 << 16)) {
            for (StringBuilder text : lists.values()) {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void bundle(Map<String, StringBuilder> lists, String ending, Path folder) throws IOException {
        try (Bundle bundle = new Bundle(new FastGzip(Files.newOutputStream(folder.resolve("bundle.tar.gz"))))) {
            for (Map.Entry<String, StringBuilder> list : lists.entrySet()) {
                bundle.add(
                        "bundle/cluster-scoped/" + list.getKey() + ending,
                        list.getValue().toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
