package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A webhook and a live inventory hold after long what they held before; {@link SoakLongRun} has half an hour. */
class SoakThorough {
    /** What a heap may grow by and still be flat: classes that are loaded late, tables that grow once. */
    private static final long SLACK = 1 << 20;

    @TempDir
    Path folder;

    Duration time() {
        return Duration.ofSeconds(30);
    }

    @Test
    void heap_threads_and_files_stay_as_they_are() throws Exception {
        List<Soak.Sample> samples;
        try (Soak soak = new Soak(folder)) {
            samples = soak.run(time(), time().dividedBy(30));
            assertThat(soak.refused()).isPositive();
        }
        write(samples);

        List<Soak.Sample> middle = samples.subList(samples.size() / 3, samples.size() * 2 / 3);
        List<Soak.Sample> last = samples.subList(samples.size() * 2 / 3, samples.size());
        assertThat(middle(last, Soak.Sample::heap)).isLessThan(middle(middle, Soak.Sample::heap) + SLACK);
        assertThat(middle(last, Soak.Sample::threads)).isLessThanOrEqualTo(middle(middle, Soak.Sample::threads) + 2);
        assertThat(middle(last, Soak.Sample::files)).isLessThanOrEqualTo(middle(middle, Soak.Sample::files) + 4);
        Soak.Sample end = last.get(last.size() - 1);
        assertThat(last.get(0).changed()).isGreaterThan(middle.get(0).changed());
        assertThat(end.changed()).isGreaterThan(last.get(0).changed());
        // One comes before another goes.
        assertThat(end.decisions()).isBetween(Soak.CLAIMS - 1, Soak.CLAIMS + 1);
        assertThat(end.answered()).isGreaterThan(samples.size());
    }

    private static long middle(List<Soak.Sample> samples, ToLongFunction<Soak.Sample> of) {
        return samples.stream()
                .mapToLong(of)
                .sorted()
                .skip(samples.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private void write(List<Soak.Sample> samples) throws IOException {
        Path table = Path.of("target", getClass().getSimpleName() + ".csv");
        Files.createDirectories(table.getParent());
        Files.write(
                table,
                Stream.concat(Stream.of(Soak.Sample.HEAD), samples.stream().map(String::valueOf))
                        .toList());
    }
}
