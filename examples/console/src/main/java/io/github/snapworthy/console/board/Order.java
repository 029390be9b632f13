package io.github.snapworthy.console.board;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DiskOutcome;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.core.VolumeSnapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Writes the object that has an operation done, for a person to apply. Texts are written as JSON, which is YAML, so that no
 * name can break out of its place.
 */
public final class Order {
    private static final String SNAPSHOTS = "snapshot.storage.k8s.io";

    private final Profile profile;
    private final Inventory seen;

    Order(Profile profile, Inventory seen) {
        this.profile = profile;
        this.seen = seen;
    }

    /**
     * The manifest for what a decision allows; empty where it allows nothing, or where more has to be known than a console
     * can: the name of a machine that is to be made, or which objects are to go along.
     */
    public Optional<String> manifest(Decision decision) {
        if (!decision.isAllowed()) {
            return Optional.empty();
        }
        ObjectRef ref = decision.request().subject().object();
        return switch (decision.request().operation()) {
            case SNAPSHOT -> ref.kind() == Kind.VM ? snapshotOfMachine(decision, ref) : snapshotOfClaim(decision, ref);
            case BACKUP -> backup(ref);
            case CLONE ->
                decision.method()
                        .filter(method ->
                                ref.kind() == Kind.CLAIM && method.name().equals("CSI_CLONE"))
                        .flatMap(method -> claim(ref.name(), ref, "PersistentVolumeClaim", ""));
            case RESTORE -> ref.kind() == Kind.SNAPSHOT ? restore(ref) : Optional.empty();
            case GROUP_SNAPSHOT, ATTACH, EXPAND -> Optional.empty();
        };
    }

    private static Optional<String> snapshotOfClaim(Decision decision, ObjectRef ref) {
        return decision.snapshotClass()
                .map(SnapshotClassChoice::name)
                .map(name -> snapshot(ref.namespace(), ref.name(), name));
    }

    private static String snapshot(String namespace, String claim, String snapshotClass) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("volumeSnapshotClassName", snapshotClass);
        spec.put("source", ImmutableMap.of("persistentVolumeClaimName", claim));
        return document(SNAPSHOTS + "/v1", "VolumeSnapshot", named(claim, namespace, "snapshot"), spec);
    }

    /** By the objects of its host; where there is none, each disk by itself. */
    private Optional<String> snapshotOfMachine(Decision decision, ObjectRef ref) {
        if (isHarvester()) {
            return Optional.of(harvester(ref, "snapshot"));
        }
        if (profile.name().equals("kubevirt")) {
            return Optional.of(document(
                    "snapshot.kubevirt.io/v1beta1",
                    "VirtualMachineSnapshot",
                    named(ref.name(), ref.namespace(), "snapshot"),
                    ImmutableMap.of("source", machine(ref))));
        }
        String all = decision.disks().stream()
                .filter(DiskOutcome::covered)
                .flatMap(disk -> disk
                        .claim()
                        .flatMap(claim -> disk.snapshotClass()
                                .or(() -> decision.snapshotClass().map(SnapshotClassChoice::name))
                                .map(name -> snapshot(ref.namespace(), claim, name)))
                        .stream())
                .collect(Collectors.joining("---\n"));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private Optional<String> backup(ObjectRef ref) {
        return isHarvester() && ref.kind() == Kind.VM ? Optional.of(harvester(ref, "backup")) : Optional.empty();
    }

    private boolean isHarvester() {
        return profile.name().equals("harvester");
    }

    private static String harvester(ObjectRef ref, String type) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("type", type);
        spec.put("source", machine(ref));
        return document(
                "harvesterhci.io/v1beta1", "VirtualMachineBackup", named(ref.name(), ref.namespace(), type), spec);
    }

    private static ImmutableMap<String, Object> machine(ObjectRef ref) {
        return ImmutableMap.of("apiGroup", "kubevirt.io", "kind", "VirtualMachine", "name", ref.name());
    }

    private Optional<String> restore(ObjectRef ref) {
        Optional<VolumeSnapshot> snapshot =
                seen.find(ref).filter(VolumeSnapshot.class::isInstance).map(VolumeSnapshot.class::cast);
        return snapshot.flatMap(VolumeSnapshot::sourceClaim)
                .flatMap(claim -> claim(claim, ref, "VolumeSnapshot", SNAPSHOTS));
    }

    /** A claim as large as the one that the data is of, and of its class; only where that is still there to tell. */
    private Optional<String> claim(String like, ObjectRef source, String kind, String group) {
        return seen.find(ObjectRef.of(Kind.CLAIM, source.namespace(), like))
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .flatMap(claim -> claim(claim, source, kind, group));
    }

    /** Those of its volume; of one that was not seen, what every driver has. */
    private ImmutableList<String> accessModes(Claim like) {
        return like.volumeName()
                .flatMap(name -> seen.find(ObjectRef.of(Kind.VOLUME, name)))
                .filter(Volume.class::isInstance)
                .map(volume -> ((Volume) volume).accessModes())
                .filter(modes -> !modes.isEmpty())
                .orElse(ImmutableList.of("ReadWriteOnce"));
    }

    private Optional<String> claim(Claim like, ObjectRef source, String kind, String group) {
        OptionalLong bytes = like.capacityBytes().isPresent() ? like.capacityBytes() : like.requestedBytes();
        if (bytes.isEmpty() || like.storageClass().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> from = new LinkedHashMap<>();
        if (!group.isEmpty()) {
            from.put("apiGroup", group);
        }
        from.put("kind", kind);
        from.put("name", source.name());
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("accessModes", accessModes(like).toArray(String[]::new));
        spec.put("volumeMode", like.volumeMode() == VolumeMode.BLOCK ? "Block" : "Filesystem");
        spec.put("storageClassName", like.storageClass().get());
        spec.put("dataSource", from);
        spec.put("resources", ImmutableMap.of("requests", ImmutableMap.of("storage", bytes.getAsLong() + "")));
        return Optional.of(
                document("v1", "PersistentVolumeClaim", named(source.name(), source.namespace(), "copy"), spec));
    }

    /** A name that the API server completes, so that the manifest can be applied more than once: by {@code kubectl create}. */
    private static ImmutableMap<String, Object> named(String name, String namespace, String what) {
        String base = name.length() > 200 ? name.substring(0, 200) : name;
        return ImmutableMap.of("namespace", namespace, "generateName", base + "-" + what + "-");
    }

    private static String document(
            String version, String kind, ImmutableMap<String, Object> metadata, Map<String, Object> spec) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("apiVersion", version);
        document.put("kind", kind);
        document.put("metadata", metadata);
        document.put("spec", spec);
        return PlainYaml.of(document);
    }
}
