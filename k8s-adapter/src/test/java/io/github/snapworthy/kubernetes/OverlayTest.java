package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Setting;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What an overlay of a what-if is read as. */
class OverlayTest {
    private static final ObjectRef CLAIM = ObjectRef.of(Kind.CLAIM, "apps", "db");

    private static Reading read(String text) {
        Source source = Source.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "overlay.yaml");
        return ClusterFiles.read(
                ImmutableList.of(source), ReadOptions.builder().overlay(true).build());
    }

    private static String setting(String value) {
        return "{apiVersion: harvesterhci.io/v1beta1, kind: Setting, metadata: {name: x}, value: '" + value + "'}";
    }

    @Test
    void an_object_that_is_deleted_needs_no_more_than_its_name() {
        Reading read = read("{$patch: delete, apiVersion: v1, kind: PersistentVolumeClaim,"
                + " metadata: {name: db, namespace: apps}}");
        assertThat(read.problems()).isEmpty();
        assertThat(read.changes()).containsExactly(Change.remove(CLAIM));
    }

    @Test
    void a_delete_is_understood_inside_a_list_and_no_list_vouches() {
        Reading mixed = read("""
                apiVersion: v1
                kind: List
                items:
                  - {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: db, namespace: apps}, $patch: delete}
                """);
        Reading typed = read("""
                kind: PersistentVolumeClaimList
                items:
                  - {metadata: {name: db, namespace: apps}, $patch: delete}
                apiVersion: v1
                """);
        assertThat(mixed.changes()).containsExactly(Change.remove(CLAIM));
        assertThat(typed.changes()).containsExactly(Change.remove(CLAIM));
    }

    @Test
    void of_two_contents_the_later_one_counts() {
        Reading read = read(setting("one") + "\n---\n" + setting("two"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.changes())
                .containsExactly(Change.put(Setting.of("x", "one", "")), Change.put(Setting.of("x", "two", "")));
    }

    @Test
    void another_patch_is_a_problem_with_its_place() {
        Reading read = read(setting("one") + "\n---\n$patch: replace\napiVersion: v1\nkind: PersistentVolumeClaim\n"
                + "metadata: {name: db, namespace: apps}\n");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.toString()).contains("overlay.yaml", "document 2", "line 3");
            assertThat(problem.message())
                    .contains("PersistentVolumeClaim/apps/db", "$patch: expected delete, was replace");
        });
    }

    @Test
    void a_source_that_is_no_overlay_knows_no_patch() {
        String text = "{$patch: delete, apiVersion: v1, kind: Namespace, metadata: {name: apps}}";
        Reading read = Manifests.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "dump.yaml");
        assertThat(read.objects()).hasSize(1);
    }
}
