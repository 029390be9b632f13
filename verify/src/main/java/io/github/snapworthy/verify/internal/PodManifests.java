package io.github.snapworthy.verify.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import com.google.gson.JsonObject;
import io.github.snapworthy.verify.Flush;
import io.github.snapworthy.verify.Pattern;
import io.github.snapworthy.verify.PodSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The pods that write and read. They fit the Pod Security Standard "restricted", unless the user is root. */
final class PodManifests {
    /** The name of the container that does the work. */
    static final String WORKER = "data";

    private static final String MOUNT = "/volume";
    private static final String REPORT = "/dev/termination-log";

    private final PodSettings settings;

    PodManifests(PodSettings settings) {
        this.settings = settings;
    }

    /** What the scripts are told, as variables of their environment. */
    static ImmutableMap<String, String> parameters(Pattern pattern, Flush flush) {
        return ImmutableMap.of(
                "SNAPWORTHY_SEED", pattern.seed(),
                "SNAPWORTHY_LINES", Long.toString(pattern.lines()),
                "SNAPWORTHY_CHUNKS", Integer.toString(pattern.chunks()),
                "SNAPWORTHY_FLUSH", flush == Flush.FLUSHED ? "yes" : "no");
    }

    /** A pod that runs scripts on a claim, one after the other, and then keeps the claim in use. */
    JsonObject pod(
            ImmutableMap<String, Object> metadata,
            String claim,
            ImmutableList<String> scripts,
            ImmutableMap<String, String> told) {
        String script = scripts.stream().map(PodManifests::script).collect(Collectors.joining());
        ImmutableMap<String, String> environment = ImmutableMap.<String, String>builder()
                .putAll(told)
                .put("SNAPWORTHY_VOLUME", MOUNT)
                .put("SNAPWORTHY_REPORT", REPORT)
                .build();
        String sleep = Long.toString(settings.lifetime().toSeconds());
        return Fields.object(ImmutableMap.of(
                "metadata",
                metadata,
                "spec",
                ImmutableMap.builder()
                        .put("restartPolicy", "Never")
                        .put("activeDeadlineSeconds", settings.lifetime().toSeconds())
                        .put("terminationGracePeriodSeconds", 1)
                        .put("automountServiceAccountToken", false)
                        .put("enableServiceLinks", false)
                        .put("securityContext", podSecurity())
                        .put(
                                "initContainers",
                                ImmutableList.of(
                                        container(WORKER, ImmutableList.of("/bin/sh", "-c", script), environment)))
                        .put(
                                "containers",
                                ImmutableList.of(
                                        container("hold", ImmutableList.of("sleep", sleep), ImmutableMap.of())))
                        .put(
                                "volumes",
                                ImmutableList.of(ImmutableMap.of(
                                        "name", "data", "persistentVolumeClaim", ImmutableMap.of("claimName", claim))))
                        .build()));
    }

    private ImmutableMap<String, Object> podSecurity() {
        return ImmutableMap.of(
                "runAsNonRoot", settings.user() != 0,
                "runAsUser", settings.user(),
                "runAsGroup", settings.user(),
                "fsGroup", settings.user(),
                "seccompProfile", ImmutableMap.of("type", "RuntimeDefault"));
    }

    private ImmutableMap<String, Object> container(
            String name, ImmutableList<String> command, Map<String, String> environment) {
        return ImmutableMap.<String, Object>builder()
                .put("name", name)
                .put("image", settings.image())
                .put("command", command)
                .put(
                        "env",
                        environment.entrySet().stream()
                                .map(entry -> ImmutableMap.of("name", entry.getKey(), "value", entry.getValue()))
                                .toList())
                .put("volumeMounts", ImmutableList.of(ImmutableMap.of("name", "data", "mountPath", MOUNT)))
                .put("terminationMessagePath", REPORT)
                .put(
                        "resources",
                        ImmutableMap.of(
                                "requests", ImmutableMap.of("cpu", "10m", "memory", "32Mi"),
                                "limits", ImmutableMap.of("cpu", "1", "memory", "128Mi")))
                .put(
                        "securityContext",
                        ImmutableMap.of(
                                "allowPrivilegeEscalation",
                                false,
                                "readOnlyRootFilesystem",
                                true,
                                "capabilities",
                                ImmutableMap.of("drop", ImmutableList.of("ALL"))))
                .build();
    }

    private static String script(String name) {
        try {
            return Resources.toString(Resources.getResource(PodManifests.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
