package io.github.snapworthy.core.internal.remedy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClassMark;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageProfile;
import io.github.snapworthy.core.internal.classes.NearMiss;
import io.github.snapworthy.core.internal.host.DriverConfigText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cures by snapshot classes, their marks, and what names them. */
final class ClassCures {
    private static final Splitter NAMES = Splitter.on(", ").omitEmptyStrings();
    private static final ObjectRef CONFIG = ObjectRef.of(Kind.SETTING, "csi-driver-config");
    private static final int MOST_MARKED = 3;

    private final Ailment ailment;
    private final DriverName driver;

    ClassCures(Ailment ailment, DriverName driver) {
        this.ailment = ailment;
        this.driver = driver;
    }

    /** A new class, or the mark on one that is there where only marked ones count. */
    Stream<Cure> created() {
        Stream<Cure> marked = ailment.classesOf(driver).stream()
                .flatMap(found -> marks().map(mark -> Cure.of(ailment, with(mark, found))));
        return Stream.concat(marked, fresh().flatMap(this::usable));
    }

    /** Another class that is there in the place where one is named, or a new one. */
    Stream<Cure> replaced() {
        return Stream.concat(
                ailment.classesOf(driver).stream().flatMap(found -> Stream.concat(inConfig(found), inProfile(found))),
                created());
    }

    /** An entry in Harvester's configuration that names a class which is there, or a new one. */
    Stream<Cure> configured() {
        Stream<Cure> present = ailment.classesOf(driver).stream().flatMap(this::inConfig);
        return Stream.concat(present, fresh().flatMap(this::inConfig));
    }

    /** A class under the name that somebody wrote, or another class in the place where the name stands. */
    Stream<Cure> named() {
        Stream<Cure> renamed = switch (ailment.argument("step").orElse("")) {
            case "host-config" -> likeliest().flatMap(this::inConfig);
            case "storage-profile" -> likeliest().flatMap(this::inProfile);
            default -> Stream.empty();
        };
        boolean isFree = ailment.argument("class")
                .filter(name -> ailment.store().get(ObjectRef.of(kind(), name)) == null)
                .isPresent();
        Stream<Cure> made = isFree
                ? new NewClass(ailment, driver)
                        .named(ailment.argument("class").orElse("")).stream().map(found -> Cure.of(ailment, found))
                : fresh().flatMap(this::usable);
        return Stream.concat(renamed, made);
    }

    /** The classes that are there, first those whose name was probably meant. */
    private Stream<SnapshotClass> likeliest() {
        String name = ailment.argument("class").orElse("");
        return ailment.classesOf(driver).stream()
                .sorted(Comparator.comparing(found -> !NearMiss.of(found.name(), name)));
    }

    /** The class anew, with what it lacks. */
    static Stream<Cure> completed(Ailment ailment) {
        return ailment.argument("class").stream()
                .map(name -> ailment.store().get(ObjectRef.of(Kind.SNAPSHOT_CLASS, name)))
                .flatMap(found -> found instanceof SnapshotClass lacking
                        ? new NewClass(ailment, lacking.driver()).completed(lacking).stream()
                        : Stream.empty())
                .map(made -> Cure.of(ailment, made));
    }

    /** The mark on one of several classes, and on no other; each is a remedy by itself. */
    Stream<Cure> markedAlone() {
        ImmutableList<SnapshotClass> all = NAMES.splitToStream(
                        ailment.argument("classes").orElse(""))
                .map(name -> ailment.store().get(ObjectRef.of(kind(), name)))
                .filter(SnapshotClass.class::isInstance)
                .map(SnapshotClass.class::cast)
                .collect(ImmutableList.toImmutableList());
        return marks().limit(1).flatMap(mark -> all.stream().limit(MOST_MARKED).map(one -> alone(mark, one, all)));
    }

    /** A mark that counts by its key alone goes only where the key goes, which no manifest can say. */
    private Cure alone(ClassMark mark, SnapshotClass one, ImmutableList<SnapshotClass> all) {
        ImmutableList<SnapshotClass> others =
                all.stream().filter(other -> other != one && mark.isOn(other)).collect(ImmutableList.toImmutableList());
        ClusterObject[] objects = Stream.concat(
                        Stream.of(with(mark, one)), others.stream().map(other -> without(mark, other)))
                .toArray(ClusterObject[]::new);
        return others.isEmpty() || countsByValue(mark) ? Cure.of(ailment, objects) : Cure.unwritten(objects);
    }

    private Stream<SnapshotClass> fresh() {
        return new NewClass(ailment, driver).each().stream();
    }

    /**
     * A new class as it stands, marked, or named in Harvester's configuration: whatever the dialect asks. Beside other classes
     * of its driver the marked one comes first, for one more without a mark leaves other tools without a choice.
     */
    private Stream<Cure> usable(SnapshotClass found) {
        Stream<Cure> plain = Stream.of(Cure.of(ailment, found));
        Stream<Cure> marked = marks().map(mark -> Cure.of(ailment, with(mark, found)));
        boolean alone = ailment.classesOf(driver).isEmpty();
        return Stream.of(alone ? plain : marked, alone ? marked : plain, inConfig(found))
                .flatMap(cures -> cures);
    }

    /** An entry for snapshots or for backups; a new class goes before it, so that no entry ever names an absent one. */
    private Stream<Cure> inConfig(SnapshotClass found) {
        if (!(ailment.store().get(CONFIG) instanceof Setting setting)) {
            return Stream.empty();
        }
        boolean isThere = ailment.store().get(found.ref()) != null;
        return Stream.of(Operation.SNAPSHOT, Operation.BACKUP)
                .flatMap(
                        operation -> DriverConfigText.naming(setting, driver.value(), operation, found.name()).stream())
                .filter(value -> !value.equals(setting.value()))
                .map(value -> new Setting(setting.ref(), value, setting.defaultValue()))
                .map(config -> isThere
                        ? Cure.of(ailment, config)
                        : Cure.of(ailment, found, config).on(config.ref()));
    }

    private Stream<Cure> inProfile(SnapshotClass found) {
        return ailment
                .storageClass()
                .map(storageClass ->
                        ObjectRef.of(Kind.STORAGE_PROFILE, storageClass.ref().name()))
                .map(ailment.store()::get)
                .filter(StorageProfile.class::isInstance)
                .map(profile -> StorageProfile.builder()
                        .from((StorageProfile) profile)
                        .requestedSnapshotClass(found.name())
                        .snapshotClass(found.name())
                        .build())
                .map(profile -> Cure.of(ailment, profile))
                .stream();
    }

    private Kind kind() {
        return ailment.isOfGroup() ? Kind.GROUP_SNAPSHOT_CLASS : Kind.SNAPSHOT_CLASS;
    }

    private Stream<ClassMark> marks() {
        var dialect = ailment.world().profile().dialect();
        return (ailment.isOfGroup() ? dialect.groupMarks() : dialect.marks()).stream();
    }

    private static SnapshotClass with(ClassMark mark, SnapshotClass found) {
        return marked(mark, found, "true");
    }

    private static SnapshotClass without(ClassMark mark, SnapshotClass found) {
        return countsByValue(mark) ? marked(mark, found, "false") : marked(mark, found, null);
    }

    private static SnapshotClass marked(ClassMark mark, SnapshotClass found, @Nullable String value) {
        boolean isLabel = mark.sign() == ClassMark.Sign.LABEL_TRUE || mark.sign() == ClassMark.Sign.LABEL_PRESENT;
        Map<String, String> texts = new LinkedHashMap<>(isLabel ? found.labels() : found.annotations());
        texts.compute(mark.key(), (key, old) -> value);
        SnapshotClass.Builder marked = SnapshotClass.builder().from(found);
        return (isLabel ? marked.labels(texts) : marked.annotations(texts)).build();
    }

    private static boolean countsByValue(ClassMark mark) {
        return mark.sign() == ClassMark.Sign.ANNOTATION_TRUE || mark.sign() == ClassMark.Sign.LABEL_TRUE;
    }
}
