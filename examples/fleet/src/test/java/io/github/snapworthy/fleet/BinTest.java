package io.github.snapworthy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which dumps share a task. */
class BinTest {
    @Test
    void a_large_one_is_alone_and_first_and_small_ones_share_tasks_by_day() {
        List<Dump> dumps = Stream.concat(
                        Stream.of(dump("large", "2026-11-01", 900 << 20)),
                        IntStream.range(0, 1000)
                                .mapToObj(i -> dump("c" + i, i % 2 == 0 ? "2026-11-01" : "2026-11-08", 100_000 + i)))
                .toList();

        List<Bin> bins = Bin.of(dumps, 2);

        assertThat(bins.get(0).dumps()).extracting(Dump::cluster).containsExactly("large");
        assertThat(bins).hasSizeBetween(5, 20);
        assertThat(bins)
                .extracting(Bin::number)
                .containsExactlyElementsOf(
                        IntStream.range(0, bins.size()).boxed().toList());
        assertThat(bins.stream().flatMap(bin -> bin.dumps().stream())).containsExactlyInAnyOrderElementsOf(dumps);
        assertThat(bins)
                .allSatisfy(
                        bin -> assertThat(bin.dumps()).extracting(Dump::date).containsOnly(bin.day()));
    }

    @Test
    void few_small_ones_are_spread_over_the_threads() {
        List<Dump> dumps = IntStream.range(0, 100)
                .mapToObj(i -> dump("c" + i, "2026-11-01", 50_000))
                .toList();

        assertThat(Bin.of(dumps, 2)).hasSizeBetween(30, 40);
        assertThat(Bin.of(dumps, 100)).hasSize(100);
    }

    private static Dump dump(String cluster, String day, long bytes) {
        return new Dump(cluster, day, List.of(new Dump.DumpFile("a.tar.gz", "file:/a", bytes, 1)), List.of(), "");
    }
}
