package io.github.snapworthy.console.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are looked at: what is new in them is told, and what is broken in them costs nothing. */
@Timeout(120)
class RecordedFilesTest {
    private static final String CLAIM = """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: %s, namespace: apps}
            spec: {storageClassName: fast}
            """;

    @TempDir
    private Path folder;

    private final BlockingQueue<Sighting> told = new LinkedBlockingQueue<>();

    private void write(String name, String text) throws IOException {
        Path half = Files.writeString(folder.resolve(name + ".half"), text);
        Files.move(half, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private RecordedFiles watch() throws IOException {
        return RecordedFiles.watch(List.of(folder), told::add);
    }

    @Test
    void what_comes_changes_and_goes_is_told_as_changes() throws Exception {
        write("a.yaml", CLAIM.formatted("a"));
        RecordedFiles files = watch();
        try (files) {
            assertThat(told.take().seen().count(Kind.CLAIM)).isEqualTo(1);
            write("b.yaml", CLAIM.formatted("b"));
            Sighting more = told.take();
            assertThat(more.seen().count(Kind.CLAIM)).isEqualTo(2);
            assertThat(more.changes())
                    .hasValueSatisfying(
                            changes -> assertThat(changes).singleElement().isInstanceOf(Change.Put.class));
            Files.delete(folder.resolve("a.yaml"));
            Sighting less = told.take();
            assertThat(less.seen().count(Kind.CLAIM)).isEqualTo(1);
            assertThat(less.changes())
                    .hasValueSatisfying(
                            changes -> assertThat(changes).singleElement().isInstanceOf(Change.Remove.class));
        }
    }

    @Test
    void what_a_list_vouches_for_is_no_small_change() throws Exception {
        write("a.yaml", CLAIM.formatted("a"));
        RecordedFiles files = watch();
        try (files) {
            told.take();
            write("b.yaml", "apiVersion: v1\nkind: PodList\nitems: []\n");
            assertThat(told.take().changes()).isEmpty();
        }
    }

    @Test
    void what_is_broken_changes_nothing_and_is_shown_until_it_is_put_right() throws Exception {
        write("a.yaml", CLAIM.formatted("a"));
        RecordedFiles files = watch();
        try (files) {
            told.take();
            write("a.yaml", "kind: [");
            Sighting broken = told.take();
            assertThat(broken.seen().count(Kind.CLAIM)).isEqualTo(1);
            assertThat(broken.trouble())
                    .hasValueSatisfying(why -> assertThat(why).contains("a.yaml", "line 1"));
            write("a.yaml", CLAIM.formatted("c"));
            Sighting again = told.take();
            assertThat(again.trouble()).isEmpty();
            assertThat(again.seen().refs(Kind.CLAIM)).singleElement().asString().endsWith("/c");
        }
    }

    @Test
    void what_was_broken_from_the_beginning_may_move_and_holds_nothing_back() throws Exception {
        String broken =
                "---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: x, namespace: apps, labels: 7}\n";
        write("a.yaml", CLAIM.formatted("a") + broken);
        RecordedFiles files = watch();
        try (files) {
            assertThat(told.take().problems()).isNotEmpty();
            write("a.yaml", "# one line more\n" + CLAIM.formatted("b") + "---\n" + CLAIM.formatted("c") + broken);
            Sighting moved = told.take();
            assertThat(moved.trouble()).isEmpty();
            assertThat(moved.seen().count(Kind.CLAIM)).isEqualTo(2);
            write("a.yaml", CLAIM.formatted("b") + broken + broken);
            assertThat(told.take().trouble()).isPresent();
        }
    }

    @Test
    void a_source_that_goes_away_changes_nothing() throws Exception {
        Path only = Files.writeString(folder.resolve("only.yaml"), CLAIM.formatted("a"));
        RecordedFiles files = RecordedFiles.watch(List.of(only), told::add);
        try (files) {
            told.take();
            Files.delete(only);
            Sighting gone = told.take();
            assertThat(gone.trouble()).isPresent();
            assertThat(gone.seen().count(Kind.CLAIM)).isEqualTo(1);
        }
    }

    @Test
    void what_cannot_be_read_at_the_beginning_is_an_error() {
        assertThatThrownBy(() -> RecordedFiles.watch(List.of(folder.resolve("nowhere.yaml")), told::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere.yaml");
    }
}
