package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.StorageProfile;
import io.github.snapworthy.core.internal.host.DriverConfigText;
import io.github.snapworthy.core.internal.words.ClassCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import io.github.snapworthy.core.internal.words.KnownCodes;
import io.github.snapworthy.core.internal.words.Way;
import java.util.stream.Stream;

/** Cures by the places that name a class. A new class goes before the place, so that none ever names an absent one. */
final class ClassPlaces {
    private static final ObjectRef CONFIG = ObjectRef.of(Kind.SETTING, "csi-driver-config");
    private static final String OF_KASTEN = "k10.kasten.io/volume-snapshot-class";

    private final Ailment ailment;
    private final DriverName driver;

    ClassPlaces(Ailment ailment, DriverName driver) {
        this.ailment = ailment;
        this.driver = driver;
    }

    /** The class in each place that could name it. */
    Stream<Cure> all(SnapshotClass found) {
        return Stream.of(inConfig(found), inProfile(found), inStorageClass(found))
                .flatMap(cures -> cures);
    }

    /** An entry for snapshots or for backups in Harvester's configuration. */
    Stream<Cure> inConfig(SnapshotClass found) {
        return ailment.store().get(CONFIG) instanceof Setting setting
                ? Stream.of(Operation.SNAPSHOT, Operation.BACKUP).flatMap(operation -> entry(setting, operation, found))
                : Stream.empty();
    }

    private Stream<Cure> entry(Setting setting, Operation operation, SnapshotClass found) {
        String place = "the setting csi-driver-config as the " + operation.reportName() + " class of " + driver;
        return DriverConfigText.naming(setting, driver.value(), operation, found.name()).stream()
                .map(value -> new Setting(setting.ref(), value, setting.defaultValue()))
                .map(config -> in(config, place, found));
    }

    /** What the StorageProfile of the claim's class asks for. */
    Stream<Cure> inProfile(SnapshotClass found) {
        return ailment.storageClasses().stream()
                .limit(1)
                .map(storageClass ->
                        ObjectRef.of(Kind.STORAGE_PROFILE, storageClass.ref().name()))
                .map(ailment.store()::get)
                .filter(StorageProfile.class::isInstance)
                .map(profile -> StorageProfile.builder()
                        .from((StorageProfile) profile)
                        .requestedSnapshotClass(found.name())
                        .snapshotClass(found.name())
                        .build())
                .map(profile -> in(profile, Told.place("the snapshotClass", profile.ref()), found));
    }

    /** The annotation of Kasten, where the claim's class has one. */
    Stream<Cure> inStorageClass(SnapshotClass found) {
        return ailment.storageClasses().stream()
                .filter(storageClass -> storageClass.annotations().containsKey(OF_KASTEN))
                .limit(1)
                .map(storageClass -> StorageClass.builder()
                        .from(storageClass)
                        .annotations(ImmutableMap.<String, String>builder()
                                .putAll(storageClass.annotations())
                                .put(OF_KASTEN, found.name())
                                .buildKeepingLast())
                        .build())
                .map(storageClass ->
                        in(storageClass, Told.place("the annotation " + OF_KASTEN, storageClass.ref()), found));
    }

    private Cure in(ClusterObject named, String place, SnapshotClass found) {
        return ailment.store().get(found.ref()) != null
                ? Cure.of(ailment, named).told(Told.in(place, found).by(way()))
                : Cure.of(ailment, found, named)
                        .on(named.ref())
                        .told(Told.created(found, ailment.with(found) + ", and name it in " + place)
                                .by(way()));
    }

    /** Where no place named a class yet there is nothing to correct. */
    private Way way() {
        KnownCode code = KnownCodes.of(ailment.finding().code());
        return code == ClassCode.SNAPSHOT_CLASS_NOT_CONFIGURED
                ? Way.ADD_CSI_DRIVER_CONFIG_ENTRY
                : Way.CORRECT_CLASS_NAME;
    }
}
