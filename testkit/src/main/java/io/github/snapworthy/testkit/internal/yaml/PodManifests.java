package io.github.snapworthy.testkit.internal.yaml;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Container;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pods, and the workloads that make them. */
final class PodManifests {
    private PodManifests() {}

    static Manifest pod(Pod pod) {
        Manifest made = Manifest.empty().labelled(pod.labels(), pod.annotations());
        made.spec()
                .text("nodeName", pod.node())
                .list("containers", containers(pod.containers(), ImmutableMap.of()))
                .list("volumes", volumes(pod));
        made.status()
                .text("phase", phase(pod.phase()))
                .list("conditions", pod.ready() ? List.of(StorageManifests.condition("Ready", true)) : List.of())
                .list(
                        "containerStatuses",
                        pod.containers().stream().map(PodManifests::status).toList());
        return made;
    }

    private static List<Map<String, Object>> volumes(Pod pod) {
        List<Map<String, Object>> volumes = new ArrayList<>();
        pod.claimsByVolume().forEach((volume, claim) -> volumes.add(volume(pod, volume, claim)));
        for (String claim : pod.claims()) {
            if (!pod.claimsByVolume().containsValue(claim)) {
                volumes.add(unnamed(pod, claim));
            }
        }
        return volumes;
    }

    /** A claim that no volume names is that of an ephemeral volume, where its name is one that such a claim has. */
    private static Map<String, Object> unnamed(Pod pod, String claim) {
        String prefix = pod.ref().name() + "-";
        return claim.startsWith(prefix)
                ? Fields.none()
                        .text("name", claim.substring(prefix.length()))
                        .map("ephemeral", Map.of("volumeClaimTemplate", Map.of()))
                        .map()
                : volume(pod, claim, claim);
    }

    private static Map<String, Object> volume(Pod pod, String name, String claim) {
        Fields source = Fields.none()
                .text("claimName", claim)
                .flagIf("readOnly", pod.readOnlyClaims().contains(claim));
        return Fields.none()
                .text("name", name)
                .in("persistentVolumeClaim", source)
                .map();
    }

    private static String phase(Pod.Phase phase) {
        return switch (phase) {
            case PENDING -> "Pending";
            case RUNNING -> "Running";
            case SUCCEEDED -> "Succeeded";
            case FAILED -> "Failed";
            case UNKNOWN -> "Unknown";
        };
    }

    private static Map<String, Object> status(Container container) {
        return Fields.none()
                .text("name", container.name())
                .flag("ready", container.readiness() == Container.Readiness.READY)
                .map();
    }

    private static List<Map<String, Object>> containers(List<Container> containers, Map<String, String> tags) {
        return containers.stream()
                .map(container -> container(container, Optional.ofNullable(tags.get(container.name()))))
                .toList();
    }

    /** What a word stands in is lost; a variable carries any. */
    private static Map<String, Object> container(Container container, Optional<String> tag) {
        List<Map<String, Object>> variables = new ArrayList<>();
        for (String word : container.words()) {
            variables.add(Fields.none()
                    .text("name", "WORD_" + variables.size())
                    .text("value", word)
                    .map());
        }
        return Fields.none()
                .text("name", container.name())
                .text("image", tag.map(text -> "example/" + container.name() + ":" + text))
                .list("args", container.flags().asList())
                .list("env", variables)
                .map();
    }

    static Manifest workload(Workload workload) {
        Manifest made = Manifest.empty();
        made.metadata().texts("labels", workload.labels());
        made.spec()
                .in(
                        "template",
                        Fields.none()
                                .in(
                                        "spec",
                                        Fields.none()
                                                .list(
                                                        "containers",
                                                        containers(workload.containers(), workload.imageTags()))));
        String count = workload.ref().kind() == Kind.DAEMON_SET ? "numberReady" : "readyReplicas";
        made.status().number(count, workload.readyReplicas());
        return made;
    }
}
