package io.github.snapworthy.core.internal.remedy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ChosenBy;
import io.github.snapworthy.core.ClassMark;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.internal.classes.NearMiss;
import io.github.snapworthy.core.internal.evidence.DriverKnowledge;
import io.github.snapworthy.core.internal.words.ClassCode;
import io.github.snapworthy.core.internal.words.KnownCodes;
import io.github.snapworthy.core.internal.words.Way;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cures by snapshot classes, their marks, and what names them. */
final class ClassCures {
    private static final Splitter NAMES = Splitter.on(", ").omitEmptyStrings();
    private static final int MOST_MARKED = 3;

    private final Ailment ailment;
    private final DriverName driver;
    private final ClassPlaces places;

    ClassCures(Ailment ailment, DriverName driver) {
        this.ailment = ailment;
        this.driver = driver;
        this.places = new ClassPlaces(ailment, driver);
    }

    /** A new class, or the mark on one that is there where only marked ones count. */
    Stream<Cure> created() {
        Stream<Cure> marked = ailment.classesOf(driver).stream()
                .flatMap(found -> marks().map(mark ->
                        Cure.of(ailment, with(mark, found)).told(Told.marked(mark, found, ImmutableList.of()))));
        return Stream.concat(marked, fresh().flatMap(this::usable));
    }

    /** Another class that is there in the place where one is named, or a new one; else the same in words. */
    Stream<Cure> replaced() {
        Stream<Cure> present = ailment.classesOf(driver).stream().flatMap(places::all);
        Stream<Cure> inWords =
                ailment.argument("wanted").map(ClassPurpose::valueOf).stream().flatMap(this::ofPurpose);
        return Stream.of(present, created(), inWords).flatMap(cures -> cures);
    }

    /** What no change of an object makes so, as a name in the request. */
    private Stream<Cure> ofPurpose(ClassPurpose wanted) {
        DriverKnowledge knowledge = ailment.knowledge(driver);
        if (!knowledge.hasClassesOf(wanted)) {
            return Stream.of(Cure.inWords(ailment.finding().subject(), Told.hopeless(driver, wanted)));
        }
        boolean isRequested = ailment.argument("step")
                .filter(ChosenBy.REQUEST.reportName()::equals)
                .isPresent();
        Stream<Cure> present = ailment.classesOf(driver).stream()
                .filter(found -> isOf(wanted, found))
                .map(found -> Cure.inWords(
                        found.ref(),
                        isRequested ? Told.in("the request", found).by(Way.CHANGE_REQUEST) : Told.instead(found)));
        Stream<Cure> made = fresh().filter(found -> isOf(wanted, found))
                .map(found -> Cure.inWords(
                        found.ref(),
                        Told.created(
                                found, ailment.with(found) + (isRequested ? ", and name it in the request" : ""))));
        return Stream.concat(present, made);
    }

    private boolean isOf(ClassPurpose wanted, SnapshotClass found) {
        return ailment.knowledge(driver).purposeOf(found).equals(Optional.of(wanted));
    }

    /** An entry in Harvester's configuration that names a class which is there, or a new one. */
    Stream<Cure> configured() {
        return Stream.concat(ailment.classesOf(driver).stream(), fresh()).flatMap(places::inConfig);
    }

    /** A class under the name that somebody wrote, or another class in the place where the name stands. */
    Stream<Cure> named() {
        Stream<Cure> renamed = likeliest()
                .flatMap(found -> switch (ailment.argument("step").orElse("")) {
                    case "host-config" -> places.inConfig(found);
                    case "storage-profile" -> places.inProfile(found);
                    case "storage-class-annotation" -> places.inStorageClass(found);
                    default -> Stream.empty();
                });
        Optional<String> free = ailment.argument("class")
                .filter(name -> ailment.store().get(ObjectRef.of(ailment.classKind(), name)) == null);
        Stream<Cure> made = free.isPresent()
                ? new NewClass(ailment, driver)
                        .named(free.get()).stream()
                                .map(found -> Cure.of(ailment, found).told(Told.created(found, ailment.with(found))))
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
                .map(name -> ailment.store().get(ObjectRef.of(ailment.classKind(), name)))
                .flatMap(found -> found instanceof SnapshotClass lacking
                        ? new NewClass(ailment, lacking.driver()).completed(lacking).stream()
                        : Stream.empty())
                .map(made -> Cure.of(ailment, made));
    }

    /** The mark on one of several classes, and on no other; each is a remedy by itself. */
    Stream<Cure> markedAlone() {
        ImmutableList<SnapshotClass> all = NAMES.splitToStream(
                        ailment.argument("classes").orElse(""))
                .map(name -> ailment.store().get(ObjectRef.of(ailment.classKind(), name)))
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
        Cure cure = others.isEmpty() || countsByValue(mark) ? Cure.of(ailment, objects) : Cure.unwritten(objects);
        return cure.told(mark.isOn(one) ? Told.keptAlone(mark, one, others) : Told.marked(mark, one, others));
    }

    private Stream<SnapshotClass> fresh() {
        return new NewClass(ailment, driver).each().stream();
    }

    /**
     * A new class as it stands, marked, or named in Harvester's configuration: whatever the dialect asks. Beside other classes
     * of its driver the marked one comes first, for one more without a mark leaves other tools without a choice.
     */
    private Stream<Cure> usable(SnapshotClass found) {
        Stream<Cure> plain = Stream.of(made(found, found, ""));
        Stream<Cure> marked = marks().map(mark -> made(with(mark, found), found, ", marked by " + mark.key()));
        boolean alone = ailment.classesOf(driver).isEmpty();
        return Stream.of(alone ? plain : marked, alone ? marked : plain, places.all(found))
                .flatMap(cures -> cures);
    }

    /** Where the sentence of the code says as much already, it stays. */
    private Cure made(SnapshotClass object, SnapshotClass found, String how) {
        String more = ailment.with(found) + how;
        Cure cure = Cure.of(ailment, object);
        boolean isSaid = more.isEmpty() && KnownCodes.of(ailment.finding().code()) == ClassCode.SNAPSHOT_CLASS_NONE;
        return isSaid ? cure : cure.told(Told.created(found, more));
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
