package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.internal.evidence.DriverKnowledge;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Snapshot classes that could be made for a driver. */
final class NewClass {
    private static final String SECRET = "csi.storage.k8s.io/snapshotter-secret-";
    private static final String SECRET_OF_GROUP = "csi.storage.k8s.io/group-snapshotter-secret-";
    private static final String SECRET_OF_PROVISIONER = "csi.storage.k8s.io/provisioner-secret-";
    private static final int LONGEST = 200;
    private static final ImmutableList<ClassPurpose> PURPOSES =
            ImmutableList.of(ClassPurpose.SNAPSHOT, ClassPurpose.BACKUP);

    private final Ailment ailment;
    private final DriverName driver;
    private final DriverKnowledge knowledge;

    NewClass(Ailment ailment, DriverName driver) {
        this.ailment = ailment;
        this.driver = driver;
        this.knowledge = ailment.knowledge(driver);
    }

    /** One for each purpose, that of snapshots first; none where a parameter that the driver needs has no known value. */
    ImmutableList<SnapshotClass> each() {
        return made(this::freeName);
    }

    /** The same under a given name. */
    ImmutableList<SnapshotClass> named(String name) {
        return ObjectRef.canBeNamed(name) ? made(purpose -> name) : ImmutableList.of();
    }

    private ImmutableList<SnapshotClass> made(Function<ClassPurpose, String> name) {
        return canBeWritten()
                ? needed(ImmutableMap.of())
                        .map(needed -> PURPOSES.stream()
                                .map(purpose -> made(name.apply(purpose), purpose, needed))
                                .flatMap(Optional::stream)
                                .collect(ImmutableList.toImmutableList()))
                        .orElse(ImmutableList.of())
                : ImmutableList.of();
    }

    /** A class anew, with the parameters that it lacks; empty where their values are not known. */
    Optional<SnapshotClass> completed(SnapshotClass lacking) {
        return needed(lacking.parameters())
                .map(needed ->
                        SnapshotClass.builder().from(lacking).parameters(needed).build());
    }

    /** Empty where no class of the driver is of that purpose. */
    private Optional<SnapshotClass> made(String name, ClassPurpose purpose, Map<String, String> needed) {
        Map<String, String> parameters = new LinkedHashMap<>(stating(purpose));
        needed.forEach(parameters::putIfAbsent);
        SnapshotClass made = SnapshotClass.builder()
                .ref(ObjectRef.of(ailment.classKind(), name))
                .driver(driver)
                .deletesWithObject(true)
                .putAllParameters(parameters)
                .build();
        return Optional.of(made).filter(found -> purposeOf(found).equals(Optional.of(purpose)));
    }

    /** The purpose is written even where a class is of it by nature: whoever reads the class is to see what it is for. */
    private Map<String, String> stating(ClassPurpose purpose) {
        return ailment.isOfGroup()
                ? ImmutableMap.of()
                : knowledge.parameterStating(purpose).map(Map::ofEntries).orElse(ImmutableMap.of());
    }

    private Optional<ClassPurpose> purposeOf(SnapshotClass found) {
        return ailment.isOfGroup() ? Optional.of(ClassPurpose.SNAPSHOT) : knowledge.purposeOf(found);
    }

    /**
     * The parameters that the driver needs and the other half of a reference to a Secret, with values from other classes of
     * the driver: where these differ, or there are none, no value is known.
     */
    private Optional<Map<String, String>> needed(Map<String, String> given) {
        Map<String, String> parameters = new LinkedHashMap<>(given);
        ImmutableSet<String> keys = ImmutableSet.<String>builder()
                .addAll(Collections2.transform(knowledge.neededParameters(), this::asHere))
                .addAll(otherHalf(given))
                .build();
        for (String key : keys) {
            if (parameters.getOrDefault(key, "").isBlank()) {
                Optional<String> value = known(key, given);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                parameters.put(key, value.get());
            }
        }
        return Optional.of(parameters);
    }

    private ImmutableSet<String> otherHalf(Map<String, String> given) {
        ImmutableSet<String> halves = ImmutableSet.of(asHere(SECRET + "name"), asHere(SECRET + "namespace"));
        return halves.stream().filter(given::containsKey).count() == 1 ? halves : ImmutableSet.of();
    }

    /** A parameter under its name in a class of the kind that is made: classes of groups name their Secret otherwise. */
    private String asHere(String key) {
        String of = key.startsWith(SECRET_OF_PROVISIONER) ? SECRET_OF_PROVISIONER : SECRET;
        return key.startsWith(of) ? (ailment.isOfGroup() ? SECRET_OF_GROUP : SECRET) + key.substring(of.length()) : key;
    }

    /** By the classes of that kind and the StorageClasses; where these do not tell, for a group by the classes of single snapshots. */
    private Optional<String> known(String key, Map<String, String> given) {
        ImmutableSet<String> near = values(
                key,
                given,
                Stream.concat(
                        ailment.classesOf(driver).stream().map(SnapshotClass::parameters),
                        ailment.storageClasses().stream()
                                .filter(found -> found.provisioner().equals(driver.value()))
                                .map(StorageClass::parameters)));
        ImmutableSet<String> values = near.isEmpty() && ailment.isOfGroup()
                ? values(key, given, ailment.singleClassesOf(driver).stream().map(SnapshotClass::parameters))
                : near;
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }

    private ImmutableSet<String> values(
            String key, Map<String, String> given, Stream<? extends Map<String, String>> sources) {
        return sources.map(this::asHere)
                .filter(source -> isOfSameSecret(source, given))
                .map(source -> source.getOrDefault(key, ""))
                .filter(value -> !value.isBlank())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Whether the half of a reference to a Secret that is given is the same there. */
    private boolean isOfSameSecret(Map<String, String> source, Map<String, String> given) {
        return Stream.of(asHere(SECRET + "name"), asHere(SECRET + "namespace"))
                .allMatch(half ->
                        !given.containsKey(half) || given.getOrDefault(half, "").equals(source.getOrDefault(half, "")));
    }

    /** Of a StorageClass the Secret is that of the provisioner. */
    private Map<String, String> asHere(Map<String, String> given) {
        Map<String, String> parameters = new LinkedHashMap<>();
        given.forEach((key, value) -> parameters.put(asHere(key), value));
        return parameters;
    }

    /** A name that no class has, and that tells what the class is for. */
    private String freeName(ClassPurpose purpose) {
        String end = purpose == ClassPurpose.BACKUP ? "-backup" : "-snapshot";
        String wanted = driver.value().toLowerCase(Locale.ROOT).replace('.', '-')
                + (ailment.isOfGroup() ? "-group-snapshot" : end);
        String name = wanted;
        for (int i = 2; ailment.store().get(ObjectRef.of(ailment.classKind(), name)) != null; i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    /** Whether the driver bears a name that the API takes, and from which a name for a class can be made. */
    private boolean canBeWritten() {
        String name = driver.value();
        return name.length() < LONGEST
                && name.chars().allMatch(c -> isLetterOrDigit(c) || c == '.' || c == '-')
                && isLetterOrDigit(name.charAt(0));
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
