package io.github.snapworthy.console.board;

import com.google.common.base.CharMatcher;
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

    private static final String SNAPSHOT_STAYS =
            "# The snapshot stays. It may be deleted once the new claim is bound.\n";

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
            case BACKUP -> backup(decision, ref);
            case CLONE -> clone(decision, ref);
            case RESTORE -> ref.kind() == Kind.SNAPSHOT ? restore(ref) : Optional.empty();
            case GROUP_SNAPSHOT, ATTACH, EXPAND -> Optional.empty();
        };
    }

    /** What to do instead of applying a manifest; empty where there is one, or where a decision allows nothing. */
    public Optional<Instead> instead(Decision decision) {
        if (!decision.isAllowed() || manifest(decision).isPresent()) {
            return Optional.empty();
        }
        boolean isMachine = decision.request().subject().object().kind() == Kind.VM;
        return Optional.of(
                switch (decision.request().operation()) {
                    case CLONE ->
                        !isMachine
                                ? Instead.SAY_MORE
                                : isHarvester() ? Instead.CLONE_IN_HARVESTER : Instead.CLONE_EACH_DISK;
                    case GROUP_SNAPSHOT -> Instead.LABEL_THE_GROUP;
                    case BACKUP -> isVelero() ? Instead.BACK_UP_AS_VELERO_IS_SET : Instead.SAY_MORE;
                    case SNAPSHOT, RESTORE, ATTACH, EXPAND -> Instead.SAY_MORE;
                });
    }

    private static Optional<String> snapshotOfClaim(Decision decision, ObjectRef ref) {
        return decision.snapshotClass()
                .map(SnapshotClassChoice::name)
                .map(name -> snapshot(ref.namespace(), ref.name(), name));
    }

    private static String snapshot(String namespace, String claim, String snapshotClass) {
        return document(
                SNAPSHOTS + "/v1",
                "VolumeSnapshot",
                named(claim, namespace, "snapshot"),
                ofClaim(claim, snapshotClass));
    }

    private static Map<String, Object> ofClaim(String claim, String snapshotClass) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("volumeSnapshotClassName", snapshotClass);
        spec.put("source", ImmutableMap.of("persistentVolumeClaimName", claim));
        return spec;
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
        return snapshotOfEachDisk(decision, ref);
    }

    private static Optional<String> snapshotOfEachDisk(Decision decision, ObjectRef ref) {
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

    /** By the host where it has objects for that; a driver of its own makes one of a snapshot of the class for backups. */
    private Optional<String> backup(Decision decision, ObjectRef ref) {
        if (isHarvester() && ref.kind() == Kind.VM) {
            return Optional.of(harvester(ref, "backup"));
        }
        if (isVelero()) {
            return velero(decision, ref);
        }
        if (!isBy(decision, "DRIVER")) {
            return Optional.empty();
        }
        return ref.kind() == Kind.VM ? snapshotOfEachDisk(decision, ref) : snapshotOfClaim(decision, ref);
    }

    /**
     * Of the whole namespace: Velero chooses by namespaces and labels, and by no name. It says what the decision takes by
     * default; whatever else decides, a Schedule, a policy or an annotation, this manifest would not do the same.
     */
    private Optional<String> velero(Decision decision, ObjectRef ref) {
        VeleroObjects there = new VeleroObjects(seen);
        if (!isBy(decision, "SNAPSHOT_AND_MOVE") || there.mayDecide()) {
            return Optional.empty();
        }
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("includedNamespaces", new String[] {ref.namespace()});
        spec.put("snapshotMoveData", true);
        spec.put("defaultVolumesToFsBackup", false);
        return Optional.of(document("velero.io/v1", "Backup", named(ref.namespace(), there.server(), "backup"), spec));
    }

    private static boolean isBy(Decision decision, String method) {
        return decision.method().filter(known -> known.name().equals(method)).isPresent();
    }

    private Optional<String> clone(Decision decision, ObjectRef ref) {
        if (ref.kind() == Kind.VM) {
            return profile.name().equals("kubevirt") && isBy(decision, "SNAPSHOT_AND_RESTORE")
                    ? Optional.of(cloneByKubeVirt(ref))
                    : Optional.empty();
        }
        if (isBy(decision, "CSI_CLONE")) {
            return claim(ref.name(), ref, "PersistentVolumeClaim", "");
        }
        return isBy(decision, "COPY") ? copy(ref) : byWayOfSnapshot(decision, ref);
    }

    /** KubeVirt takes a snapshot and restores it to a machine that it names itself. */
    private static String cloneByKubeVirt(ObjectRef ref) {
        return document(
                "clone.kubevirt.io/v1beta1",
                "VirtualMachineClone",
                named(ref.name(), ref.namespace(), "clone"),
                ImmutableMap.of("source", machine(ref)));
    }

    /** By CDI, which reads the old volume and writes the new one. */
    private Optional<String> copy(ObjectRef ref) {
        return find(ref)
                .flatMap(like -> volume(like).map(storage -> {
                    Map<String, Object> spec = new LinkedHashMap<>();
                    spec.put(
                            "source",
                            ImmutableMap.of("pvc", ImmutableMap.of("namespace", ref.namespace(), "name", ref.name())));
                    spec.put("storage", storage);
                    return document(
                            "cdi.kubevirt.io/v1beta1", "DataVolume", named(ref.name(), ref.namespace(), "copy"), spec);
                }));
    }

    /** A snapshot under a name that none has yet, for the claim behind it has to name it. */
    private Optional<String> byWayOfSnapshot(Decision decision, ObjectRef ref) {
        ObjectRef between = unused(ref.namespace(), base(ref.name()) + "-to-copy");
        return decision.snapshotClass()
                .filter(chosen -> isBy(decision, "SNAPSHOT_AND_RESTORE"))
                .flatMap(chosen -> claim(ref.name(), between, "VolumeSnapshot", SNAPSHOTS)
                        .map(claim -> SNAPSHOT_STAYS
                                + document(
                                        SNAPSHOTS + "/v1",
                                        "VolumeSnapshot",
                                        ImmutableMap.of("namespace", ref.namespace(), "name", between.name()),
                                        ofClaim(ref.name(), chosen.name()))
                                + "---\n"
                                + claim));
    }

    /** With a number where a snapshot of that name is seen: a claim of that one would hold what was there long ago. */
    private ObjectRef unused(String namespace, String name) {
        ObjectRef free = ObjectRef.of(Kind.SNAPSHOT, namespace, name);
        for (int i = 2; seen.find(free).isPresent() || seen.isMalformed(free); i++) {
            free = ObjectRef.of(Kind.SNAPSHOT, namespace, name + "-" + i);
        }
        return free;
    }

    private boolean isHarvester() {
        return profile.name().equals("harvester");
    }

    private boolean isVelero() {
        return profile.name().equals("velero");
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
        return find(ObjectRef.of(Kind.CLAIM, source.namespace(), like))
                .flatMap(claim -> claim(claim, source, kind, group));
    }

    private Optional<Claim> find(ObjectRef claim) {
        return seen.find(claim).filter(Claim.class::isInstance).map(Claim.class::cast);
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

    /** The fields of a volume as large as that one, and of its class; empty where either is not known. */
    private Optional<Map<String, Object>> volume(Claim like) {
        OptionalLong bytes = like.capacityBytes().isPresent() ? like.capacityBytes() : like.requestedBytes();
        if (bytes.isEmpty() || like.storageClass().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("accessModes", accessModes(like).toArray(String[]::new));
        spec.put("volumeMode", like.volumeMode() == VolumeMode.BLOCK ? "Block" : "Filesystem");
        spec.put("storageClassName", like.storageClass().get());
        spec.put("resources", ImmutableMap.of("requests", ImmutableMap.of("storage", bytes.getAsLong() + "")));
        return Optional.of(spec);
    }

    private Optional<String> claim(Claim like, ObjectRef source, String kind, String group) {
        Map<String, Object> from = new LinkedHashMap<>();
        if (!group.isEmpty()) {
            from.put("apiGroup", group);
        }
        from.put("kind", kind);
        from.put("name", source.name());
        return volume(like).map(spec -> {
            spec.put("dataSource", from);
            return document("v1", "PersistentVolumeClaim", named(source.name(), source.namespace(), "copy"), spec);
        });
    }

    /** A name that the API server completes, so that the manifest can be applied more than once: by {@code kubectl create}. */
    private static ImmutableMap<String, Object> named(String name, String namespace, String what) {
        return ImmutableMap.of("namespace", namespace, "generateName", base(name) + "-" + what + "-");
    }

    /** Short enough for what is appended; no part of a name may be left empty, so none ends with a dot. */
    private static String base(String name) {
        return name.length() > 200 ? CharMatcher.is('.').trimTrailingFrom(name.substring(0, 200)) : name;
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
