package io.github.snapworthy.testkit.internal.contract;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.testkit.Samples;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A small cluster in which a bound claim of the driver is ready for everything: what stands in the places that conditions
 * look at, and which releases run. A place that is not named is empty.
 *
 * @param driver the driver of the volume
 * @param storageClass the name of its StorageClass
 * @param texts what stands in which place
 * @param releases the releases that run, by product in small letters, the empty text for the driver
 * @param play what is to be tried on it
 */
record Stage(
        DriverName driver,
        String storageClass,
        ImmutableMap<Place, String> texts,
        ImmutableMap<String, String> releases,
        Play play) {
    /** The size of the claim. */
    static final long SIZE = Bytes.gib(1);

    private static final String CLASS = "kit-class";
    private static final Place MODE = new Place(Where.VOLUME_MODE, "");
    private static final Place ACCESS = new Place(Where.ACCESS_MODES, "");
    private static final ApiDefinition SNAPSHOT_API =
            new ApiDefinition(Kind.SNAPSHOT.plural(), Kind.SNAPSHOT.group(), ImmutableSet.of("v1"));
    private static final ApiDefinition GROUP_API =
            new ApiDefinition("volumegroupsnapshots", Kind.GROUP_SNAPSHOT_CLASS.group(), ImmutableSet.of("v1"));

    /** What is to be tried: that tells which classes are looked at, and whether the claim is in use. */
    enum Play {
        /** What is done to a claim that nobody uses. */
        UNUSED,
        /** What is done while a pod uses the claim. */
        IN_USE,
        /** What is done by the classes of group snapshots. */
        GROUP
    }

    /** The plainest stage of the driver. */
    static Stage of(DriverName driver) {
        return of(driver, Play.UNUSED);
    }

    /** The plainest stage of the driver for that play. */
    static Stage of(DriverName driver, Play play) {
        return new Stage(driver, "standard", ImmutableMap.of(), ImmutableMap.of(), play);
    }

    /** With that text in a place, or nothing. */
    Stage with(Place place, Optional<String> text) {
        Map<Place, String> changed = new HashMap<>(texts);
        changed.remove(place);
        text.ifPresent(value -> changed.put(place, value));
        return new Stage(driver, storageClass, ImmutableMap.copyOf(changed), releases, play);
    }

    /** With that release of a product, or one that nobody knows. */
    Stage running(String product, Optional<String> release) {
        Map<String, String> changed = new HashMap<>(releases);
        changed.remove(product);
        release.ifPresent(value -> changed.put(product, value));
        return new Stage(driver, storageClass, texts, ImmutableMap.copyOf(changed), play);
    }

    /** With another StorageClass. */
    Stage in(String otherStorageClass) {
        return new Stage(driver, otherStorageClass, texts, releases, play);
    }

    /** What stands in the place. */
    Optional<String> at(Place place) {
        return switch (place.where()) {
            case VOLUME_MODE -> Optional.of(texts.getOrDefault(MODE, VolumeMode.FILESYSTEM.name()));
            case ACCESS_MODES -> Optional.of(texts.getOrDefault(ACCESS, "ReadWriteOnce"));
            default -> Optional.ofNullable(texts.get(place));
        };
    }

    /** Whether a place belongs to restoring or cloning, or to the classes that are not looked at. */
    boolean isOfAnotherOperation(Place place) {
        return switch (place.where()) {
            case TARGET_STORAGE_CLASS_PARAMETER -> true;
            case SNAPSHOT_CLASS_PARAMETER -> play == Play.GROUP;
            case GROUP_SNAPSHOT_CLASS_PARAMETER -> play != Play.GROUP;
            default -> false;
        };
    }

    /** Whether that release or a later one runs; one that nobody knows counts as current. */
    boolean runsAtLeast(String operand) {
        Release wanted = Release.parse(operand);
        return Optional.ofNullable(releases.get(wanted.product()))
                .flatMap(wanted::isReachedBy)
                .orElse(true);
    }

    /** The releases as facts, for no object tells those of other products. */
    ImmutableList<Fact> releaseFacts() {
        return releases.entrySet().stream()
                .map(entry -> new Fact.Release(entry.getKey(), entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    /** What a provider sees of it. */
    ClusterView view() {
        return new ShownView(toString(), objects());
    }

    /** Its snapshot class. */
    SnapshotClass snapshotClass() {
        return with(SnapshotClass.builder().name(CLASS), Where.SNAPSHOT_CLASS_PARAMETER);
    }

    private SnapshotClass with(SnapshotClass.Builder named, Where parameters) {
        return named.driver(driver).parameters(keys(parameters)).build();
    }

    /** Its objects. */
    ImmutableList<ClusterObject> objects() {
        ImmutableList.Builder<ClusterObject> objects = ImmutableList.<ClusterObject>builder()
                .add(StorageClass.builder()
                        .name(storageClass)
                        .provisioner(driver.value())
                        .allowsExpansion(true)
                        .parameters(keys(Where.STORAGE_CLASS_PARAMETER))
                        .build())
                .add(claim(), volume())
                .add(
                        snapshotClass(),
                        with(
                                SnapshotClass.builder().groupName("kit-group-class"),
                                Where.GROUP_SNAPSHOT_CLASS_PARAMETER))
                .add(
                        new CsiDriver(driver, CsiDriver.AttachmentNeed.REQUIRED, Optional.ofNullable(releases.get(""))),
                        new CsiNode("node-1", ImmutableSet.of(driver)))
                .add(SNAPSHOT_API, GROUP_API)
                .addAll(StagedSnapshot.of(driver, CLASS));
        return (play == Play.IN_USE ? objects.add(user()) : objects).build();
    }

    private static Pod user() {
        return Pod.builder()
                .name(Samples.CLAIM.namespace(), "user")
                .phase(Pod.Phase.RUNNING)
                .node("node-1")
                .addClaims(Samples.CLAIM.name())
                .build();
    }

    private Claim claim() {
        return Claim.builder()
                .name(Samples.CLAIM.namespace(), Samples.CLAIM.name())
                .storageClass(storageClass)
                .requestedBytes(SIZE)
                .capacityBytes(SIZE)
                .volumeMode(mode())
                .bound("pv-1")
                .build();
    }

    private Volume volume() {
        return Volume.builder()
                .name("pv-1")
                .driver(driver)
                .volumeHandle(Optional.ofNullable(texts.get(new Place(Where.VOLUME_HANDLE, ""))))
                .volumeAttributes(keys(Where.VOLUME_ATTRIBUTE))
                .accessModes(Splitter.on(',').split(at(ACCESS).orElseThrow()))
                .volumeMode(mode())
                .boundTo(Samples.CLAIM.namespace(), Samples.CLAIM.name())
                .storageClass(storageClass)
                .build();
    }

    private VolumeMode mode() {
        return VolumeMode.valueOf(at(MODE).orElseThrow());
    }

    private ImmutableMap<String, String> keys(Where where) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getKey().where() == where)
                .collect(ImmutableMap.toImmutableMap(entry -> entry.getKey().key(), Map.Entry::getValue));
    }

    /** In words, for sentences. */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder("a ready cluster");
        texts.forEach((place, text) -> words.append(", ")
                .append(place.where())
                .append(' ')
                .append(place.key())
                .append('=')
                .append(text));
        releases.forEach((product, release) -> words.append(", release ")
                .append(product.isEmpty() ? "" : product + " ")
                .append(release));
        return storageClass.equals("standard") ? words.toString() : words + ", StorageClass " + storageClass;
    }
}
