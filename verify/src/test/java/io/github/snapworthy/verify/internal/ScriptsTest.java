package io.github.snapworthy.verify.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.snapworthy.verify.Comparison;
import io.github.snapworthy.verify.Flush;
import io.github.snapworthy.verify.Pattern;
import io.github.snapworthy.verify.PodSettings;
import io.github.snapworthy.verify.ReadBack;
import io.github.snapworthy.verify.VolumeDataException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the pods, run by the shell of this machine, against the pattern as Java makes it. */
class ScriptsTest {
    private static final Pattern PATTERN = new Pattern("0123456789abcdefghijklmn", 3);
    private static final Pattern OTHER = new Pattern("zzz3456789abcdefghijklmn", 3);

    @TempDir
    Path folder;

    private Path volume;
    private Path report;
    private Path file;

    @BeforeEach
    void mount() throws IOException {
        volume = Files.createDirectory(folder.resolve("a volume"));
        report = folder.resolve("report");
        file = volume.resolve("snapworthy-verify").resolve("pattern");
    }

    private int run(String script, Pattern pattern, Flush flush) throws IOException, InterruptedException {
        JsonObject pod = new PodManifests(PodSettings.defaults())
                .pod(ImmutableMap.of(), "data", ImmutableList.of(script), PodManifests.parameters(pattern, flush));
        JsonObject container = pod.getAsJsonObject("spec")
                .getAsJsonArray("initContainers")
                .get(0)
                .getAsJsonObject();
        ProcessBuilder builder = new ProcessBuilder(container.getAsJsonArray("command").asList().stream()
                .map(JsonElement::getAsString)
                .toList());
        for (JsonElement one : container.getAsJsonArray("env")) {
            JsonObject variable = one.getAsJsonObject();
            builder.environment()
                    .put(
                            variable.get("name").getAsString(),
                            variable.get("value").getAsString());
        }
        builder.environment().put("SNAPWORTHY_VOLUME", volume.toString());
        builder.environment().put("SNAPWORTHY_REPORT", report.toString());
        Process process = builder.inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private ReadBack read() throws IOException, InterruptedException, VolumeDataException {
        assertThat(run("read.sh", PATTERN, Flush.NONE)).isZero();
        return PodJobs.parse(Files.readString(report));
    }

    private List<Integer> wrong() throws IOException, InterruptedException, VolumeDataException {
        return Comparison.of("data", PATTERN, read()).wrong();
    }

    @Test
    void what_is_written_is_the_pattern_byte_for_byte() throws Exception {
        assertThat(run("write.sh", PATTERN, Flush.NONE)).isZero();

        assertThat(Files.size(file)).isEqualTo(PATTERN.bytes());
        byte[] bytes = Files.readAllBytes(file);
        for (int chunk = 0; chunk < PATTERN.chunks(); chunk++) {
            assertThat(java.util.Arrays.copyOfRange(
                            bytes, chunk * Pattern.CHUNK_BYTES, (chunk + 1) * Pattern.CHUNK_BYTES))
                    .isEqualTo(PATTERN.chunk(chunk));
        }
        assertThat(read()).isEqualTo(new ReadBack(PATTERN.bytes(), PATTERN.hashes()));
    }

    @Test
    void it_is_written_over_what_is_there_and_flushed() throws Exception {
        assertThat(run("write.sh", OTHER, Flush.NONE)).isZero();
        assertThat(wrong()).containsExactly(0, 1, 2);

        assertThat(run("write.sh", PATTERN, Flush.FLUSHED)).isZero();
        assertThat(wrong()).isEmpty();
    }

    @Test
    void one_wrong_byte_is_found() throws Exception {
        run("write.sh", PATTERN, Flush.NONE);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(Pattern.CHUNK_BYTES + 5);
            open.write('!');
        }

        assertThat(wrong()).containsExactly(1);
    }

    @Test
    void what_is_too_short_or_too_long_or_not_there_is_found() throws Exception {
        assertThat(read()).isEqualTo(ReadBack.NOTHING);

        run("write.sh", PATTERN, Flush.NONE);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(PATTERN.bytes() + 1);
            assertThat(wrong()).containsExactly(3);
            open.setLength(PATTERN.bytes() - 1);
            assertThat(wrong()).containsExactly(2);
            open.setLength(Pattern.CHUNK_BYTES);
            assertThat(wrong()).containsExactly(1, 2);
            open.setLength(0);
            assertThat(wrong()).containsExactly(0, 1, 2);
        }
    }

    @Test
    void what_goes_wrong_is_in_the_report() throws Exception {
        Files.writeString(volume.resolve("snapworthy-verify"), "a file where the folder should be");

        assertThat(run("write.sh", PATTERN, Flush.NONE)).isNotZero();
        assertThat(Files.readString(report)).contains("snapworthy-verify");

        Files.delete(volume.resolve("snapworthy-verify"));
        Files.delete(volume);
        assertThat(run("read.sh", PATTERN, Flush.NONE)).isNotZero();
    }

    @Test
    void a_report_has_room_in_a_termination_message() throws Exception {
        StringBuilder longest = new StringBuilder("bytes " + Long.MAX_VALUE / 10 + "\n");
        longest.append(("0".repeat(64) + "\n").repeat(Pattern.MOST_CHUNKS)).append("end\n");

        assertThat(longest.length()).isLessThan(4096);
        assertThat(PodJobs.parse(longest.toString()).chunks()).hasSize(Pattern.MOST_CHUNKS);
    }

    @Test
    void a_report_that_was_cut_or_is_another_is_refused() {
        String novel = "no report ".repeat(1_000);
        for (String report : List.of(
                "", "end", "bytes 1\n", "bytes x\nend", "bytes 5\nchunk 0 cannot be read\nend", "\u001b", novel)) {
            assertThatThrownBy(() -> PodJobs.parse(report))
                    .isInstanceOf(VolumeDataException.class)
                    .satisfies(e -> assertThat(e.getMessage())
                            .hasSizeLessThan(600)
                            .doesNotContainPattern("[\\p{Cntrl}\u2028]"));
        }
    }
}
