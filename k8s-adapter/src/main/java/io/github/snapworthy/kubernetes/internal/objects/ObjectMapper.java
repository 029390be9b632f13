package io.github.snapworthy.kubernetes.internal.objects;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes a value of a pruned object of any kind. */
public final class ObjectMapper {
    /** Where an object of a namespace does not say which, it belongs to this one, as with kubectl. */
    private static final String DEFAULT_NAMESPACE = "default";

    private static final ImmutableSet<Kind> OF_THE_CLUSTER = Sets.immutableEnumSet(
            Kind.VOLUME,
            Kind.NODE,
            Kind.NAMESPACE,
            Kind.STORAGE_CLASS,
            Kind.CSI_DRIVER,
            Kind.CSI_NODE,
            Kind.ATTACHMENT,
            Kind.API_DEFINITION,
            Kind.SNAPSHOT_CLASS,
            Kind.SNAPSHOT_CONTENT,
            Kind.GROUP_SNAPSHOT_CLASS,
            Kind.METADATA_SERVICE,
            Kind.STORAGE_PROFILE,
            Kind.SETTING);

    private static final Map<Kind, Mapper> MAPPERS = mappers();

    private ObjectMapper() {}

    private static Map<Kind, Mapper> mappers() {
        Map<Kind, Mapper> mappers = new EnumMap<>(Kind.class);
        mappers.put(Kind.CLAIM, Mapper.of(ClaimMapper::claim));
        mappers.put(Kind.VOLUME, Mapper.of(StorageMappers::volume));
        mappers.put(Kind.STORAGE_CLASS, Mapper.of(StorageMappers::storageClass));
        mappers.put(Kind.CSI_DRIVER, Mapper.of(StorageMappers::csiDriver));
        mappers.put(Kind.STORAGE_PROFILE, Mapper.of(StorageMappers::storageProfile));
        mappers.put(Kind.NODE, Mapper.of(NodeMappers::node));
        mappers.put(Kind.CSI_NODE, Mapper.of(StorageMappers::csiNode));
        mappers.put(Kind.ATTACHMENT, StorageMappers::attachment);
        mappers.put(Kind.SNAPSHOT_CLASS, Mapper.of(SnapshotMappers::snapshotClass));
        mappers.put(Kind.GROUP_SNAPSHOT_CLASS, Mapper.of(SnapshotMappers::snapshotClass));
        mappers.put(Kind.SNAPSHOT, Mapper.of(SnapshotMappers::snapshot));
        mappers.put(Kind.SNAPSHOT_CONTENT, Mapper.of(SnapshotMappers::content));
        mappers.put(Kind.POD, Mapper.of(PodMappers::pod));
        mappers.put(Kind.DEPLOYMENT, Mapper.of(PodMappers::workload));
        mappers.put(Kind.DAEMON_SET, Mapper.of(PodMappers::workload));
        mappers.put(Kind.STATEFUL_SET, Mapper.of(PodMappers::workload));
        addVirtualMachines(mappers);
        addSurroundings(mappers);
        return mappers;
    }

    private static void addVirtualMachines(Map<Kind, Mapper> mappers) {
        mappers.put(Kind.VM, Mapper.of(VmMappers::machine));
        mappers.put(Kind.VM_INSTANCE, Mapper.of(VmMappers::instance));
        mappers.put(Kind.VM_MIGRATION, Mapper.of(VmOperationMappers::migration));
        mappers.put(Kind.VM_SNAPSHOT, Mapper.of(VmCopyMappers::snapshot));
        mappers.put(Kind.VM_RESTORE, Mapper.of(VmOperationMappers::restore));
        mappers.put(Kind.VM_BACKUP, Mapper.of(VmOperationMappers::backup));
        mappers.put(Kind.HARVESTER_BACKUP, Mapper.of(VmCopyMappers::backup));
        mappers.put(Kind.HARVESTER_RESTORE, Mapper.of(VmCopyMappers::restore));
        mappers.put(Kind.VM_SNAPSHOT_CONTENT, Mapper.of(VmCopyMappers::content));
        mappers.put(Kind.BACKUP_SCHEDULE, Mapper.of(VmCopyMappers::schedule));
        mappers.put(Kind.DATA_VOLUME, Mapper.of(VmOperationMappers::dataVolume));
    }

    private static void addSurroundings(Map<Kind, Mapper> mappers) {
        mappers.put(Kind.SETTING, Mapper.of(HostMappers::setting));
        mappers.put(Kind.CONFIG_MAP, Mapper.of(VeleroMappers::configMap));
        mappers.put(Kind.VELERO_BACKUP, Mapper.of(VeleroMappers::backup));
        mappers.put(Kind.VELERO_SCHEDULE, Mapper.of(VeleroMappers::schedule));
        mappers.put(Kind.QUOTA, Mapper.of(HostMappers::quota));
        mappers.put(Kind.HARVESTER_QUOTA, Mapper.of(HostMappers::snapshotLimit));
        mappers.put(Kind.LONGHORN_BACKUP_TARGET, Mapper.of(HostMappers::longhornTarget));
        mappers.put(Kind.BACKUP_LOCATION, Mapper.of(HostMappers::backupLocation));
        mappers.put(Kind.LONGHORN_VOLUME, Mapper.of(HostMappers::longhornVolume));
        mappers.put(Kind.LEASE, Mapper.of(HostMappers::lease));
        mappers.put(Kind.API_DEFINITION, Mapper.of(HostMappers::definition));
    }

    /** Whether objects of the kind have no namespace. */
    public static boolean isOfTheCluster(Kind kind) {
        return OF_THE_CLUSTER.contains(kind);
    }

    /** Makes a value of an object of that type; what was odd about it and did no harm goes to the notes. */
    public static Mapped map(Fields object, TypeName type, Consumer<String> notes) {
        Optional<Kind> kind = type.known();
        if (kind.isEmpty()) {
            return new Mapped.Unread(type.group(), plausible(namespace(object)));
        }
        Optional<ObjectRef> ref = ref(kind.get(), object);
        if (ref.isEmpty()) {
            return new Mapped.Broken(kind, ref, "has no metadata.name and namespace that an object can have");
        }
        return map(ref.get(), object, notes);
    }

    private static Mapped map(ObjectRef ref, Fields object, Consumer<String> notes) {
        Mapper mapper = MAPPERS.getOrDefault(ref.kind(), Mapper.of(HostMappers::named));
        try {
            Optional<ClusterObject> value = mapper.map(ref, new View(object, "", notes));
            return value.isPresent()
                    ? new Mapped.Read(value.get())
                    : new Mapped.Unread(ref.kind().group(), ref.namespace());
        } catch (Malformed e) {
            return new Mapped.Broken(Optional.of(ref.kind()), Optional.of(ref), e.problem());
        }
    }

    /** What is known of an object that makes no sense or does not say what it is. */
    public static Mapped.Broken broken(Fields object, String problem) {
        Optional<Kind> kind = kind(object);
        return new Mapped.Broken(kind, kind.flatMap(k -> ref(k, object)), problem);
    }

    /** What is known of an object of a known type that makes no sense. */
    public static Mapped.Broken broken(Fields object, TypeName type, String problem) {
        Optional<Kind> kind = type.known();
        return new Mapped.Broken(kind, kind.flatMap(k -> ref(k, object)), problem);
    }

    /** What is known of an object that broke off: without its namespace, which may have followed, it has no name. */
    public static Mapped.Broken truncated(Fields object, TypeName type) {
        Optional<Kind> kind =
                type.known().filter(k -> isOfTheCluster(k) || !namespace(object).isEmpty());
        return new Mapped.Broken(kind, kind.flatMap(k -> ref(k, object)), "broke off");
    }

    private static Optional<Kind> kind(Fields object) {
        TypeName type = TypeName.of(object);
        if (type != null) {
            return type.known();
        }
        String bare = object.text("kind");
        return bare == null ? Optional.empty() : TypeName.guess(bare);
    }

    /** Which object it is; empty where it has no name that an object can have. */
    public static Optional<ObjectRef> ref(Kind kind, Fields object) {
        Fields metadata = object.fields("metadata");
        String name = metadata == null ? null : metadata.text("name");
        String namespace = isOfTheCluster(kind) ? "" : namespace(object);
        if (name == null || !ObjectRef.canBeNamed(name)) {
            return Optional.empty();
        }
        boolean odd = metadata != null && metadata.isOdd("namespace");
        if (odd || (!namespace.isEmpty() && !ObjectRef.canBeNamed(namespace))) {
            return Optional.empty();
        }
        return Optional.of(
                isOfTheCluster(kind)
                        ? ObjectRef.of(kind, name)
                        : ObjectRef.of(kind, namespace.isEmpty() ? DEFAULT_NAMESPACE : namespace, name));
    }

    private static String namespace(Fields object) {
        Fields metadata = object.fields("metadata");
        String namespace = metadata == null ? null : metadata.text("namespace");
        return namespace == null ? "" : namespace;
    }

    private static String plausible(String namespace) {
        return ObjectRef.canBeNamed(namespace) ? namespace : "";
    }
}
