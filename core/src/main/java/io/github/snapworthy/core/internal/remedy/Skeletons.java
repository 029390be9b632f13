package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import java.util.Map;
import java.util.stream.Stream;

/** Backup targets with places to fill in: where backups are to be stored, nobody can tell from a cluster. */
final class Skeletons {
    private static final String NOTE = "# A skeleton: replace what is written in capital letters.\n";
    private static final ImmutableMap<Kind, Cure> OF_KIND = ImmutableMap.of(
            Kind.SETTING,
            skeleton(
                    ObjectRef.of(Kind.SETTING, "backup-target"),
                    "harvesterhci.io/v1beta1",
                    Map.entry("value", "{\"type\":\"nfs\",\"endpoint\":\"nfs://SERVER:/PATH\"}")),
            Kind.BACKUP_LOCATION,
            skeleton(
                    ObjectRef.of(Kind.BACKUP_LOCATION, "velero", "default"),
                    "velero.io/v1",
                    Map.entry(
                            "spec",
                            ImmutableMap.of(
                                    "provider",
                                    "PROVIDER",
                                    "default",
                                    true,
                                    "objectStorage",
                                    ImmutableMap.of("bucket", "BUCKET")))),
            Kind.LONGHORN_BACKUP_TARGET,
            skeleton(
                    ObjectRef.of(Kind.LONGHORN_BACKUP_TARGET, "longhorn-system", "default"),
                    "longhorn.io/v1beta2",
                    Map.entry("spec", ImmutableMap.of("backupTargetURL", "nfs://SERVER:/PATH"))));

    private Skeletons() {}

    /** The target of the kind in which the finding found none. */
    static Stream<Cure> of(Ailment ailment) {
        return ailment.finding().evidence().stream()
                .map(Evidence::object)
                .flatMap(object -> OF_KIND.keySet().stream().filter(kind -> isOf(kind, object)))
                .distinct()
                .flatMap(kind -> Stream.ofNullable(OF_KIND.get(kind)));
    }

    private static boolean isOf(Kind kind, String object) {
        return object.equals(kind.qualifiedName()) || object.startsWith(kind.bareName() + "/");
    }

    private static Cure skeleton(ObjectRef ref, String apiVersion, Map.Entry<String, Object> content) {
        ImmutableMap.Builder<String, Object> metadata = ImmutableMap.builder();
        metadata.put("name", ref.name());
        if (!ref.namespace().isEmpty()) {
            metadata.put("namespace", ref.namespace());
        }
        ImmutableMap<String, Object> document = ImmutableMap.of(
                "apiVersion",
                apiVersion,
                "kind",
                ref.kind().bareName(),
                "metadata",
                metadata.buildOrThrow(),
                content.getKey(),
                content.getValue());
        return new Cure(ref, ImmutableList.of(), NOTE + Yaml.of(document));
    }
}
