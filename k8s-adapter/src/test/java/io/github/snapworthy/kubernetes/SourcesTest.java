package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.InputProblem.Weight;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, folders, archives and streams. */
class SourcesTest {
    @TempDir
    Path dump;

    private static List<String> names(Reading reading) {
        return reading.objects().stream().map(object -> object.ref().name()).toList();
    }

    private static String claim(String name) {
        return Fixtures.claimYaml("apps", name);
    }

    private Path write(String file, byte[] bytes) throws IOException {
        Path path = dump.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.write(path, bytes);
    }

    private Path write(String file, String text) throws IOException {
        return write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void a_folder_is_read_in_the_order_of_its_paths_and_other_files_are_left_alone() throws Exception {
        write("b/two.yml", claim("two"));
        write("a/one.yaml", claim("one"));
        write("c/three.json.gz", Archives.gzip(claim("three")));
        write("c/four.tar.gz", Archives.gzip(Archives.tar("x/four.yaml", claim("four"), "x/pod.log", "{{{")));
        write("c/pod.log", "{{{");
        write("c/._five.yaml", "{{{");
        Reading reading = ClusterFiles.read(dump);
        assertThat(reading.problems()).isEmpty();
        assertThat(names(reading)).containsExactly("one", "two", "four", "three");
    }

    @Test
    void a_broken_file_in_a_folder_costs_only_itself() throws Exception {
        write("a.yaml", "a: [");
        write("b.yaml", claim("b"));
        write("c.yaml", "");
        write("d.json.gz", "no gzip");
        Reading reading = ClusterFiles.read(dump);
        assertThat(names(reading)).containsExactly("b");
        assertThat(reading.hasUnreadableSource()).isFalse();
        assertThat(reading.problems())
                .extracting(InputProblem::weight)
                .containsExactly(Weight.LOST, Weight.ODD, Weight.LOST);
    }

    @Test
    void a_file_that_is_named_is_read_whatever_its_name() throws Exception {
        assertThat(names(ClusterFiles.read(write("dump.txt", claim("a"))))).containsExactly("a");
    }

    @Test
    void a_folder_without_anything_to_read_and_a_path_that_is_not_there_are_unreadable() throws Exception {
        write("notes.txt", "hello");
        Reading reading = ClusterFiles.read(dump, dump.resolve("missing.yaml"));
        assertThat(reading.problems())
                .extracting(InputProblem::weight)
                .containsExactly(Weight.UNREADABLE, Weight.UNREADABLE);
        assertThat(reading.problems().get(0).message()).contains("expected .yaml");
        assertThat(reading.problems().get(1).message()).isEqualTo("is not there");
        assertThatThrownBy(() -> KubernetesInventory.read(dump)).isInstanceOf(IOException.class);
    }

    @Test
    void an_inventory_in_one_step() throws Exception {
        write("a.yaml", claim("a"));
        assertThat(KubernetesInventory.read(dump).count(Kind.CLAIM)).isEqualTo(1);
    }

    @Test
    void archives_are_told_by_their_bytes() throws Exception {
        byte[] zip = Archives.zip("one.yaml", claim("one"), "sub/two.json.gz", "{}");
        byte[] tar = Archives.tar("one.yaml", claim("one"));
        assertThat(names(Fixtures.read(zip))).containsExactly("one");
        assertThat(names(Fixtures.read(tar))).containsExactly("one");
        assertThat(names(Fixtures.read(Archives.gzip(tar)))).containsExactly("one");
        assertThat(names(Fixtures.read(Archives.gzip(claim("one"))))).containsExactly("one");
    }

    @Test
    void problems_in_archives_name_the_entry_and_the_rest_is_read() {
        Reading reading = Fixtures.read(Archives.zip("a.yaml", "a: [", "b.yaml", claim("b")));
        assertThat(names(reading)).containsExactly("b");
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.source()).isEqualTo("input!/a.yaml"));
    }

    @Test
    void an_archive_without_anything_to_read_is_unreadable() {
        Reading reading = Fixtures.read(Archives.zip("pod.log", "x"));
        assertThat(reading.hasUnreadableSource()).isTrue();
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("no file"));
    }

    @Test
    void the_namespace_of_a_folder_counts_in_archives_too() {
        Reading reading = Fixtures.read(Archives.tar(
                "dump/namespaced/apps/v1/pvc.yaml", "{apiVersion: v1, kind: PersistentVolumeClaimList, items: []}"));
        assertThat(reading).containsExactly(io.github.snapworthy.core.Change.listed(Kind.CLAIM, "apps"));
    }

    @Test
    void other_compressions_are_refused_by_name() {
        Reading reading = Fixtures.read(new byte[] {'B', 'Z', 'h', '9', 1, 2, 3});
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("BZIP2"));
    }

    @Test
    void several_sources_in_one_reading_with_progress() throws Exception {
        Path file = write("a.yaml", claim("a"));
        List<Long> totals = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();
        ReadOptions options = ReadOptions.builder()
                .listener((read, total) -> {
                    bytes.add(read);
                    totals.add(total);
                })
                .build();
        ClusterFiles.read(List.of(Source.of(file), Source.of(dump)), options);
        assertThat(bytes).isSorted().last().isEqualTo(2 * Files.size(file));
        assertThat(totals).containsOnly(2 * Files.size(file));
        Source stream = Source.of(new ByteArrayInputStream(new byte[10]), "-");
        ClusterFiles.read(List.of(stream), options);
        assertThat(totals).endsWith(-1L);
    }

    @Test
    void maps_and_streams() {
        assertThat(names(Manifests.read(Fixtures.claimMap("apps", "a")))).containsExactly("a");
        assertThat(names(Manifests.read(new ByteArrayInputStream(claim("b").getBytes()), "stream")))
                .containsExactly("b");
    }

    @Test
    void a_stream_is_not_closed() {
        ByteArrayOutputStream closed = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(claim("a").getBytes()) {
            @Override
            public void close() {
                closed.write(1);
            }
        };
        ClusterFiles.read(List.of(Source.of(in, "-")), ReadOptions.defaults());
        assertThat(closed.size()).isZero();
    }
}
