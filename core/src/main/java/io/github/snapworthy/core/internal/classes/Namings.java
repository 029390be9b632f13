package io.github.snapworthy.core.internal.classes;

import io.github.snapworthy.core.Dialect.Step;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.StorageProfile;
import io.github.snapworthy.core.internal.host.DriverConfig;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up which class each place names. A name that is blank names nothing. */
final class Namings {
    private static final ObjectRef DRIVER_CONFIG = ObjectRef.of(Kind.SETTING, "csi-driver-config");
    private static final String KASTEN_CLASS = "k10.kasten.io/volume-snapshot-class";

    /**
     * What a place names.
     *
     * @param name the name; empty where it names none
     * @param unseen the kind that may name one and was not read
     */
    record Named(Optional<String> name, Optional<Kind> unseen) {
        static final Named NOTHING = new Named(Optional.empty(), Optional.empty());

        static Named of(Optional<String> name) {
            return name.filter(text -> !text.isBlank()).isEmpty() ? NOTHING : new Named(name, Optional.empty());
        }

        static Named unseen(Kind kind) {
            return new Named(Optional.empty(), Optional.of(kind));
        }
    }

    private final Store store;
    private final @Nullable DriverConfig config;

    Namings(Store store, @Nullable DriverConfig config) {
        this.store = store;
        this.config = config;
    }

    /** What the place names; the driver of the question has to be known for places that name classes by driver. */
    Named at(Step step, Question question) {
        return switch (step) {
            case REQUEST -> Named.of(question.names().requested());
            case STORAGE_CLASS_MAP -> Named.of(question.names().mapped());
            case HOST_CONFIG -> Named.of(configured(question));
            case CLAIM_ANNOTATION -> Named.of(question.names().annotated());
            case BACKUP_ANNOTATION -> VeleroAnnotations.naming(store, driver(question));
            case STORAGE_CLASS_ANNOTATION -> annotated(question.storageClass());
            case STORAGE_PROFILE_SPEC -> inProfile(question, StorageProfile::requestedSnapshotClass);
            case STORAGE_PROFILE_STATUS -> inProfile(question, StorageProfile::snapshotClass);
        };
    }

    private static String driver(Question question) {
        return question.goesBy().driver().map(Object::toString).orElse("");
    }

    private Optional<String> configured(Question question) {
        return config == null ? Optional.empty() : config.snapshotClass(driver(question), question.operation());
    }

    /** What another reader of Harvester's configuration takes instead; empty where all agree. */
    Optional<String> configuredElsewhere(Question question) {
        return config == null ? Optional.empty() : config.anotherReading(driver(question), question.operation());
    }

    /** Whether Harvester's configuration may be there and was not read. */
    boolean isConfigUnseen() {
        return config == null && mayExist(DRIVER_CONFIG);
    }

    /** Why Harvester's configuration makes no sense; empty where it does, or there is none. */
    Optional<String> configProblem() {
        return config == null ? Optional.empty() : config.problem();
    }

    private Named annotated(String storageClass) {
        ObjectRef ref = ObjectRef.of(Kind.STORAGE_CLASS, storageClass);
        return store.get(ref) instanceof StorageClass found
                ? Named.of(Optional.ofNullable(found.annotations().get(KASTEN_CLASS)))
                : Named.NOTHING;
    }

    private Named inProfile(Question question, Function<StorageProfile, Optional<String>> field) {
        if (question.storageClass().isEmpty()) {
            return Named.NOTHING;
        }
        ObjectRef ref = ObjectRef.of(Kind.STORAGE_PROFILE, question.storageClass());
        if (store.get(ref) instanceof StorageProfile profile) {
            return Named.of(field.apply(profile));
        }
        return mayExist(ref) ? Named.unseen(Kind.STORAGE_PROFILE) : Named.NOTHING;
    }

    private boolean mayExist(ObjectRef ref) {
        return !store.observation(ref.kind()).isComplete() || store.isMalformed(ref);
    }
}
