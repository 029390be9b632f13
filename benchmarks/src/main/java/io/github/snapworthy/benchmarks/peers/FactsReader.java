package io.github.snapworthy.benchmarks.peers;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DataVolume;
import io.github.snapworthy.core.DriverFacts;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of the peers, taken from a situation; what is known of drivers is handed to them ready made. */
public final class FactsReader {
    private static final String MARK = "snapshot.storage.kubernetes.io/is-default-class";
    private static final String SNAPSHOTS = "count/volumesnapshots.snapshot.storage.k8s.io";

    /** What the curated facts say of the drivers of the benchmarks; releases do not matter for the values in use. */
    private static final ImmutableMap<String, Map.Entry<String, String>> CONDITIONS = ImmutableMap.of(
            "rbd.csi.ceph.com", Map.entry("imageFeatures", "layering"),
            "driver.longhorn.io", Map.entry("dataEngine", "v1"));

    private static final Map.Entry<String, String> UNCONDITIONAL = Map.entry("", "");

    private final Inventory seen;

    private FactsReader(Inventory seen) {
        this.seen = seen;
    }

    /** All that the peers ask for. */
    public static PeerFacts of(Situation now) {
        return new FactsReader(now.inventory()).read(now);
    }

    private PeerFacts read(Situation now) {
        ImmutableList<ClassFact> classes = objects(Kind.SNAPSHOT_CLASS, SnapshotClass.class)
                .map(FactsReader::snapshotClass)
                .collect(ImmutableList.toImmutableList());
        return new PeerFacts(
                objects(Kind.CLAIM, Claim.class).map(this::claim).collect(by(ClaimFact::key)),
                objects(Kind.VOLUME, Volume.class).map(this::volume).collect(by(VolumeFact::name)),
                objects(Kind.STORAGE_CLASS, StorageClass.class)
                        .map(one ->
                                new StorageClassFact(one.ref().name(), one.provisioner(), one.bindsOnFirstConsumer()))
                        .collect(by(StorageClassFact::name)),
                classes.stream().collect(by(ClassFact::name)),
                grouped(classes.stream(), ClassFact::driver),
                drivers(now),
                grouped(quotas(), QuotaFact::namespace),
                isApiServed());
    }

    private <T extends ClusterObject> Stream<T> objects(Kind kind, Class<T> type) {
        return seen.refs(kind).stream().map(ref -> type.cast(seen.find(ref).orElseThrow()));
    }

    private static <T> Collector<T, ?, ImmutableMap<String, T>> by(Function<T, String> key) {
        return toImmutableMap(key, Function.identity());
    }

    private static <T> ImmutableMap<String, ImmutableList<T>> grouped(Stream<T> all, Function<T, String> key) {
        return ImmutableMap.copyOf(all.collect(Collectors.groupingBy(key, ImmutableList.toImmutableList())));
    }

    private ClaimFact claim(Claim claim) {
        ObjectRef ref = claim.ref();
        boolean filling = seen.find(ObjectRef.of(Kind.DATA_VOLUME, ref.namespace(), ref.name()))
                .filter(one -> ((DataVolume) one).progress() == DataVolume.Progress.POPULATING)
                .isPresent();
        String phase = switch (claim.phase()) {
            case BOUND -> "Bound";
            case PENDING -> "Pending";
            case LOST -> "Lost";
        };
        return new ClaimFact(
                key(ref),
                ref.namespace(),
                phase,
                claim.terminating(),
                filling,
                claim.uid().orElse(""),
                claim.volumeName().orElse(""),
                claim.storageClass().orElse(""));
    }

    private static String key(ObjectRef ref) {
        return ref.namespace() + "/" + ref.name();
    }

    private VolumeFact volume(Volume volume) {
        return new VolumeFact(
                volume.ref().name(),
                volume.sourceType(),
                volume.driver().map(DriverName::value).orElse(""),
                volume.claim().map(FactsReader::key).orElse(""),
                volume.claimUid().orElse(""),
                attributes(volume));
    }

    private ImmutableMap<String, String> attributes(Volume volume) {
        ImmutableMap<String, String> ofClass = volume.storageClass()
                .flatMap(name -> seen.find(ObjectRef.of(Kind.STORAGE_CLASS, name)))
                .map(one -> ((StorageClass) one).parameters())
                .orElse(ImmutableMap.of());
        return ImmutableMap.<String, String>builder()
                .putAll(ofClass)
                .putAll(volume.volumeAttributes())
                .buildKeepingLast();
    }

    private static ClassFact snapshotClass(SnapshotClass one) {
        boolean marked = "true".equals(one.annotations().get(MARK));
        return new ClassFact(one.name(), one.driver().value(), marked, one.parameters());
    }

    private Stream<QuotaFact> quotas() {
        return objects(Kind.QUOTA, Quota.class)
                .filter(quota -> quota.hard().containsKey(SNAPSHOTS))
                .map(quota -> new QuotaFact(
                        quota.ref().namespace(),
                        Long.parseLong(quota.hard().get(SNAPSHOTS)),
                        Long.parseLong(quota.used().get(SNAPSHOTS))));
    }

    private ImmutableMap<String, DriverFact> drivers(Situation now) {
        Set<DriverName> installed = new HashSet<>();
        objects(Kind.CSI_DRIVER, CsiDriver.class).forEach(one -> installed.add(one.driver()));
        objects(Kind.CSI_NODE, CsiNode.class).forEach(one -> installed.addAll(one.drivers()));
        boolean provable = isListed(Kind.CSI_DRIVER) && isListed(Kind.CSI_NODE);
        return seen.drivers().stream()
                .map(name -> driver(now.driver(name), !provable || installed.contains(name)))
                .collect(by(DriverFact::name));
    }

    private static DriverFact driver(DriverFacts known, boolean installed) {
        String name = known.driver().value();
        Map.Entry<String, String> condition = CONDITIONS.getOrDefault(name, UNCONDITIONAL);
        String snapshots = switch (known.answer(Capability.SNAPSHOT).state()) {
            case SUPPORTED -> "SUPPORTED";
            case UNSUPPORTED -> "UNSUPPORTED";
            case CONDITIONAL -> condition.getKey().isEmpty() ? "UNKNOWN" : "SUPPORTED";
            case CONFLICT -> "CONFLICT";
            case UNKNOWN -> "UNKNOWN";
        };
        return new DriverFact(
                name, installed, snapshots, condition.getKey(), condition.getValue(), known.neededParameters());
    }

    private boolean isListed(Kind kind) {
        return seen.observation(kind) == Observation.LISTED;
    }

    private boolean isApiServed() {
        return seen.find(ApiDefinition.refOf(Kind.SNAPSHOT))
                .map(one -> ((ApiDefinition) one).servedVersions().contains("v1"))
                .orElse(!isListed(Kind.API_DEFINITION));
    }
}
