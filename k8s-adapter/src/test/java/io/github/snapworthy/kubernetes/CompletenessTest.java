package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a kind is complete: what a list vouches for. */
class CompletenessTest {
    private static final String EMPTY_LIST = "{apiVersion: v1, kind: PersistentVolumeClaimList, items: []}";

    private static List<Change> vouched(Reading reading) {
        return reading.changes().stream()
                .filter(Change.Listed.class::isInstance)
                .toList();
    }

    private static List<Change> vouched(String yaml) {
        return vouched(Fixtures.read(yaml));
    }

    private static String claimItem(String namespace, String name) {
        return "{metadata: {name: " + name + ", namespace: " + namespace + "}, spec: {storageClassName: fast}}";
    }

    private static String claimList(String items) {
        return "{apiVersion: v1, kind: PersistentVolumeClaimList, items: [" + items + "]}";
    }

    @Test
    void loose_objects_vouch_for_nothing() {
        assertThat(vouched(Fixtures.claimYaml("apps", "data"))).isEmpty();
        assertThat(vouched("[" + claimItem("apps", "a") + "]")).isEmpty();
    }

    @Test
    void a_typed_list_vouches_for_its_kind() {
        assertThat(vouched(claimList(claimItem("a", "x") + "," + claimItem("b", "y"))))
                .containsExactly(Change.listed(Kind.CLAIM));
    }

    @Test
    void a_list_of_one_namespace_vouches_for_that_one() {
        assertThat(vouched(claimList(claimItem("a", "x") + "," + claimItem("a", "y"))))
                .containsExactly(Change.listed(Kind.CLAIM, "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"items: []", "items: null", "metadata: {resourceVersion: '1'}", "metadata: {continue: ''}"})
    void an_empty_typed_list_vouches_for_the_whole_kind(String rest) {
        assertThat(vouched("{apiVersion: v1, kind: PersistentVolumeClaimList, " + rest + "}"))
                .containsExactly(Change.listed(Kind.CLAIM));
    }

    @Test
    void an_empty_typed_list_in_the_folder_of_a_namespace_vouches_for_that_one(@TempDir Path dump) throws Exception {
        Path folder = Files.createDirectories(dump.resolve("namespaces/apps/core"));
        Files.writeString(folder.resolve("persistentvolumeclaims.yaml"), EMPTY_LIST);
        assertThat(vouched(ClusterFiles.read(dump))).containsExactly(Change.listed(Kind.CLAIM, "apps"));
    }

    @Test
    void a_list_of_cluster_scoped_objects_vouches_for_all_of_them() {
        assertThat(vouched("""
                apiVersion: v1
                kind: PersistentVolumeList
                items: [{metadata: {name: pv, namespace: nonsense}, spec: {nfs: {path: /x}}}]
                """)).containsExactly(Change.listed(Kind.VOLUME));
    }

    @Test
    void a_mixed_list_vouches_for_the_kinds_in_it() {
        String yaml = """
                apiVersion: v1
                items:
                - apiVersion: v1
                  kind: PersistentVolumeClaim
                  metadata: {name: data, namespace: apps}
                  spec: {}
                - apiVersion: storage.k8s.io/v1
                  kind: StorageClass
                  metadata: {name: fast}
                  provisioner: csi.acme.example
                - apiVersion: batch/v1
                  kind: Job
                  metadata: {name: job, namespace: apps}
                kind: List
                metadata: {continue: "null"}
                """;
        assertThat(vouched(yaml)).containsExactly(Change.listed(Kind.CLAIM, "apps"), Change.listed(Kind.STORAGE_CLASS));
    }

    @Test
    void an_empty_mixed_list_proves_nothing() {
        assertThat(vouched("{apiVersion: v1, kind: List, items: []}")).isEmpty();
    }

    @Test
    void a_list_that_is_continued_elsewhere_is_not_complete() {
        assertThat(vouched("{apiVersion: v1, kind: PersistentVolumeClaimList, metadata: {continue: abc}, items: []}"))
                .isEmpty();
    }

    @Test
    void a_list_with_an_object_that_has_no_name_is_not_complete() {
        Reading reading = Fixtures.read(claimList(claimItem("a", "x") + ", {metadata: {namespace: a}, spec: {}}"));
        assertThat(reading.objects()).hasSize(1);
        assertThat(vouched(reading)).isEmpty();
        assertThat(reading.problems()).hasSize(1);
    }

    @Test
    void a_list_with_a_malformed_object_of_a_known_name_is_complete() {
        Reading reading = Fixtures.read(claimList(claimItem("a", "x") + ", {metadata: {name: y, namespace: a}}"));
        assertThat(vouched(reading)).containsExactly(Change.listed(Kind.CLAIM, "a"));
        assertThat(reading.changes()).contains(Change.malformed(Fixtures.claim("a", "y")));
    }

    @Test
    void a_mixed_list_with_something_that_is_no_object_is_not_complete() {
        assertThat(vouched(
                        "{apiVersion: v1, kind: List, items: [3, {apiVersion: v1, kind: Node, metadata: {name: n}}]}"))
                .isEmpty();
    }

    @Test
    void a_list_that_breaks_off_is_not_complete_and_its_objects_count() {
        Reading reading = Fixtures.read("""
                {"apiVersion": "v1", "kind": "PersistentVolumeClaimList", "items": [
                {"metadata": {"name": "x", "namespace": "a"}, "spec": {}},
                {"metadata": {"name": "y", "namesp""");
        assertThat(vouched(reading)).isEmpty();
        assertThat(reading.objects()).hasSize(1);
        assertThat(reading.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.line()).isEqualTo(3));
    }

    @Test
    void items_may_come_before_the_kind_of_their_list() {
        Reading reading =
                Fixtures.read("{\"apiVersion\":\"v1\",\"items\":[{\"spec\":{},\"metadata\":{\"namespace\":\"a\","
                        + "\"name\":\"x\"}}],\"kind\":\"PersistentVolumeClaimList\"}");
        assertThat(vouched(reading)).containsExactly(Change.listed(Kind.CLAIM, "a"));
        assertThat(reading.objects()).hasSize(1);
    }

    @Test
    void lists_may_stand_in_lists() {
        assertThat(vouched("{apiVersion: v1, kind: List, items: [" + claimList(claimItem("a", "x")) + "]}"))
                .contains(Change.listed(Kind.CLAIM, "a"));
    }

    @Test
    void items_of_an_object_that_is_no_list_are_none() {
        Reading reading = Fixtures.read("{apiVersion: acme.example/v1, kind: Playlist, metadata: {name: p}, items: ["
                + claimList(claimItem("a", "x")) + "]}");
        assertThat(reading.changes()).containsExactly(Change.saw("acme.example", ""));
    }
}
