package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clusters that mean harm, hold secrets, or hold nothing. */
class HarmTest {
    @Test
    void a_cluster_without_anything_is_no_trouble() throws Exception {
        try (RunningConsole own =
                RunningConsole.on("auto", Clusters.seen("apiVersion: v1\nkind: PodList\nitems: []\n"))) {
            for (String path : List.of("/status", "/actions", "/eligibility", "/drivers", "/classes", "/lint")) {
                assertThat(own.json(path)).isNotEmpty();
            }
        }
    }

    @Test
    void hostile_names_are_escaped_and_can_be_asked_for() throws Exception {
        try (RunningConsole own = RunningConsole.on("kubernetes", Clusters.seen(Clusters.hostile()))) {
            String body = own.get("/api/v1/actions").body();
            assertThat(body.chars().allMatch(c -> c >= ' ' && c < 0x7f || c == '\n'))
                    .isTrue();
            for (String name : List.of(Clusters.HOSTILE, Clusters.LONG)) {
                String step = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
                JsonNode row = own.json("/actions/vm/apps/" + step).at("/rows/0");
                assertThat(row.at("/subject/name").asText()).isEqualTo(name);
                assertThat(own.json("/explanations/pvc/apps/" + step + "/snapshot"))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void no_secret_is_shown() throws Exception {
        String cluster = """
                apiVersion: v1
                kind: Secret
                metadata: {name: s, namespace: apps}
                data: {password: c3dvcmRmaXNo}
                stringData: {password: swordfish}
                ---
                apiVersion: harvesterhci.io/v1beta1
                kind: Setting
                metadata: {name: backup-target}
                value: '{"type":"s3","endpoint":"https://s3","accessKeyId":"swordfish-id","secretAccessKey":"swordfish-key"}'
                ---
                """ + Clusters.base() + Clusters.claim("apps", "db") + Clusters.machine("apps", "vm", "db");
        try (RunningConsole own = RunningConsole.on("auto", Clusters.seen(cluster))) {
            for (String path : List.of(
                    "/status",
                    "/actions",
                    "/eligibility",
                    "/drivers",
                    "/classes",
                    "/lint",
                    "/explanations/vm/apps/vm/backup")) {
                assertThat(own.json(path).toString())
                        .as(path)
                        .doesNotContain("swordfish")
                        .doesNotContain("c3dvcmRmaXNo");
            }
        }
    }
}
