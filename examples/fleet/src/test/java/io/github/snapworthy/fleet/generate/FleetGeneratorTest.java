package io.github.snapworthy.fleet.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.kubernetes.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetGeneratorTest {
    @TempDir
    private Path folder;

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_one_others() throws IOException, InterruptedException {
        Map<String, String> first = written("a", 3, 12);

        assertThat(written("b", 3, 12)).isEqualTo(first);
        assertThat(written("c", 4, 12)).isNotEqualTo(first);
    }

    @Test
    void every_dump_can_be_read_and_has_its_claims() throws IOException, InterruptedException {
        Path out = folder.resolve("fleet");
        FleetGenerator.Written written = new FleetGenerator(new FleetPlan(25, 2, 6, 0, 11), out).write(done -> {});
        long claims = 0;
        try (Stream<Path> files = Files.walk(out, 2)) {
            for (Path dump : files.filter(path -> out.relativize(path).getNameCount() == 2)
                    .toList()) {
                Reading reading = ClusterFiles.read(dump);
                boolean isOfTestKit = Files.exists(dump.resolve("cluster.yaml"))
                        && Files.readString(dump.resolve("cluster.yaml")).startsWith("#");
                assertThat(reading.problems()).as(dump.toString()).isEmpty();
                claims += isOfTestKit
                        ? 0
                        : reading.objects().stream()
                                .filter(Claim.class::isInstance)
                                .count();
            }
        }
        assertThat(written.dumps()).isEqualTo(50);
        assertThat(claims).isEqualTo(written.claims()).isPositive();
    }

    @Test
    void most_clusters_are_small_and_the_mean_is_as_asked() {
        int[] sizes = IntStream.range(0, 4000)
                .map(i -> ClusterPlan.of(i, 1, 1000).claims())
                .sorted()
                .toArray();

        assertThat(IntStream.of(sizes).average().orElseThrow()).isBetween(850.0, 1150.0);
        assertThat(sizes[2000]).isLessThan(600);
        assertThat(sizes[3999]).isGreaterThan(10_000);
    }

    private Map<String, String> written(String name, long seed, int brokenShare)
            throws IOException, InterruptedException {
        Path out = folder.resolve(name);
        new FleetGenerator(new FleetPlan(12, 2, 5, brokenShare, seed), out).write(done -> {});
        Map<String, String> prints = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                prints.put(
                        out.relativize(file).toString(),
                        Hashing.sha256().hashBytes(Files.readAllBytes(file)).toString());
            }
        }
        return prints;
    }
}
