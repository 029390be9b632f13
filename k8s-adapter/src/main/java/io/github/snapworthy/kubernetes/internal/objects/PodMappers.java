package io.github.snapworthy.kubernetes.internal.objects;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Workload;
import java.util.Optional;
import java.util.TreeMap;

/** Pods, and the workloads that make them. */
final class PodMappers {
    private PodMappers() {}

    static ClusterObject pod(ObjectRef ref, View object) throws Malformed {
        View metadata = object.in("metadata");
        View spec = object.in("spec");
        View status = object.in("status");
        return Pod.builder()
                .ref(ref)
                .node(spec.name("nodeName"))
                .phase(phase(status))
                .ready(status.condition("Ready", "True"))
                .labels(metadata.textsIn("labels"))
                .annotations(metadata.textsIn("annotations"))
                .claims(claims(ref.name(), spec))
                .claimsByVolume(claimsByVolume(spec))
                .containers(Containers.ofPod(spec, status))
                .build();
    }

    private static Pod.Phase phase(View status) throws Malformed {
        return switch (status.text("phase").orElse("Pending")) {
            case "Pending" -> Pod.Phase.PENDING;
            case "Running" -> Pod.Phase.RUNNING;
            case "Succeeded" -> Pod.Phase.SUCCEEDED;
            case "Failed" -> Pod.Phase.FAILED;
            default -> Pod.Phase.UNKNOWN;
        };
    }

    /** The claim of an ephemeral volume is named after pod and volume. */
    private static ImmutableSet<String> claims(String pod, View spec) throws Malformed {
        ImmutableSet.Builder<String> claims = ImmutableSet.builder();
        for (View volume : spec.list("volumes")) {
            if (volume.hasMap("persistentVolumeClaim")) {
                claims.add(volume.in("persistentVolumeClaim").requiredName("claimName"));
            } else if (volume.has("ephemeral")) {
                Optional<String> name =
                        volume.name("name").map(v -> pod + "-" + v).filter(ObjectRef::canBeNamed);
                name.ifPresent(claims::add);
            }
        }
        return claims.build();
    }

    private static ImmutableMap<String, String> claimsByVolume(View spec) throws Malformed {
        TreeMap<String, String> claims = new TreeMap<>();
        for (View volume : spec.list("volumes")) {
            if (volume.hasMap("persistentVolumeClaim")) {
                String claim = volume.in("persistentVolumeClaim").requiredName("claimName");
                volume.text("name").ifPresent(name -> claims.put(name, claim));
            }
        }
        return ImmutableMap.copyOf(claims);
    }

    static ClusterObject workload(ObjectRef ref, View object) throws Malformed {
        View template = object.in("spec").in("template");
        TreeMap<String, String> labels = new TreeMap<>(template.in("metadata").textsIn("labels"));
        labels.putAll(object.in("metadata").textsIn("labels"));
        View status = object.in("status");
        long ready = Math.max(
                status.number("readyReplicas").orElse(0),
                status.number("numberReady").orElse(0));
        return Workload.builder()
                .ref(ref)
                .labels(ImmutableMap.copyOf(labels))
                .readyReplicas((int) Math.min(ready, Integer.MAX_VALUE))
                .containers(Containers.ofTemplate(template.in("spec")))
                .imageTags(ImageTags.of(template.in("spec")))
                .build();
    }
}
