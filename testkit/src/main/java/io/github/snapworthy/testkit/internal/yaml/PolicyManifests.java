package io.github.snapworthy.testkit.internal.yaml;

import io.github.snapworthy.core.ConfigMap;
import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Capacity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ConfigMaps, and the volume policies of Velero in them. */
final class PolicyManifests {
    private PolicyManifests() {}

    static Manifest configMap(ConfigMap map) {
        Manifest made = Manifest.empty();
        if (map.policies().isPresent() && map.policies().get() instanceof VolumePolicies.Valid valid) {
            made.top().map("data", Map.of("policies.yaml", text(valid)));
        }
        return made;
    }

    private static String text(VolumePolicies.Valid policies) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", "v1");
        document.put(
                "volumePolicies",
                policies.rules().stream().map(PolicyManifests::rule).toList());
        return Yaml.of(document);
    }

    private static Map<String, Object> rule(VolumeRule rule) {
        return Fields.none()
                .map("conditions", conditions(rule).map())
                .in("action", Fields.none().text("type", rule.action().text()))
                .map();
    }

    private static Fields conditions(VolumeRule rule) {
        Fields made = Fields.none();
        if (!rule.capacity().equals(Capacity.ANY)) {
            made.text("capacity", capacity(rule.capacity()));
        }
        made.list("storageClass", List.copyOf(rule.storageClasses()))
                .list("volumeTypes", List.copyOf(rule.volumeTypes()))
                .list("pvcPhase", List.copyOf(rule.claimPhases()))
                .texts("pvcLabels", rule.claimLabels());
        rule.csi()
                .ifPresent(csi -> made.map(
                        "csi",
                        Fields.none()
                                .text("driver", csi.driver())
                                .texts("volumeAttributes", csi.attributes())
                                .map()));
        rule.nfs()
                .ifPresent(nfs -> made.map(
                        "nfs",
                        Fields.none()
                                .text("server", nfs.server())
                                .text("path", nfs.path())
                                .map()));
        return made;
    }

    private static String capacity(Capacity range) {
        String upper = range.upperBytes().isPresent()
                ? Long.toString(range.upperBytes().getAsLong())
                : "";
        return range.lowerBytes() + "," + upper;
    }
}
