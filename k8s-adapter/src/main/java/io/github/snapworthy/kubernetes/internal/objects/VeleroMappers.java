package io.github.snapworthy.kubernetes.internal.objects;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.ConfigMap;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VeleroBackup;
import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.VolumePolicies.Problem;
import io.github.snapworthy.kubernetes.internal.policies.PolicyText;
import java.util.Optional;

/** Backups and Schedules of Velero, and the ConfigMaps that hold its policies. */
final class VeleroMappers {
    /** What is read of the specification of a Backup, and of the template of a Schedule. */
    static final ImmutableList<String> SPECIFICATION = ImmutableList.of(
            "snapshotVolumes",
            "snapshotMoveData",
            "defaultVolumesToFsBackup",
            "defaultVolumesToRestic",
            "resourcePolicy.kind",
            "resourcePolicy.name",
            "storageLocation");

    private static final String SCHEDULE = "velero.io/schedule-name";

    private VeleroMappers() {}

    static ClusterObject backup(ObjectRef ref, View object) throws Malformed {
        View spec = object.in("spec");
        boolean isConfigMap = spec.in("resourcePolicy")
                .text("kind")
                .filter("configmap"::equalsIgnoreCase)
                .isPresent();
        return specification(ref, object, spec)
                .policy(isConfigMap ? policy(ref, spec) : Optional.empty())
                .schedule(Optional.ofNullable(
                        object.in("metadata").textsIn("labels").get(SCHEDULE)))
                .build();
    }

    /** Of the policy of a Schedule only the name is copied into its Backups, whatever kind it says. */
    static ClusterObject schedule(ObjectRef ref, View object) throws Malformed {
        View spec = object.in("spec").in("template");
        return specification(ref, object, spec).policy(policy(ref, spec)).build();
    }

    private static VeleroBackup.Builder specification(ObjectRef ref, View object, View spec) throws Malformed {
        return VeleroBackup.builder()
                .ref(ref)
                .annotations(object.in("metadata").textsIn("annotations"))
                .snapshotVolumes(setting(spec, "snapshotVolumes"))
                .snapshotMoveData(setting(spec, "snapshotMoveData"))
                .defaultVolumesToFsBackup(files(spec))
                .storageLocation(spec.text("storageLocation"));
    }

    private static Optional<Boolean> setting(View spec, String key) throws Malformed {
        return spec.scalar(key).isEmpty() ? Optional.empty() : Optional.of(spec.is(key));
    }

    /** The older name wins where it is true, and says nothing else. */
    private static Optional<Boolean> files(View spec) throws Malformed {
        return spec.is("defaultVolumesToRestic") ? Optional.of(true) : setting(spec, "defaultVolumesToFsBackup");
    }

    private static Optional<ObjectRef> policy(ObjectRef ref, View spec) throws Malformed {
        return spec.in("resourcePolicy").name("name").map(name -> ObjectRef.of(Kind.CONFIG_MAP, ref.namespace(), name));
    }

    /** Velero takes the text of whatever key, but of one key alone. */
    static ClusterObject configMap(ObjectRef ref, View object) throws Malformed {
        ImmutableMap<String, String> data = object.textsIn("data");
        Optional<String> text = data.values().stream().filter(PolicyText::mayBe).findFirst();
        return new ConfigMap(ref, text.map(t -> data.size() == 1 ? PolicyText.read(t) : several(data.size())));
    }

    private static VolumePolicies several(int keys) {
        return new VolumePolicies.Invalid(
                ImmutableList.of(new Problem("data", "expected one key, there are " + keys, 0, 0)));
    }
}
