package io.github.snapworthy.core.internal.rules;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.internal.evidence.ClusterEvidence;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The StorageClasses that claims name, found or not, each looked up once, with the {@link Kin} of each driver among their
 * claims. Only for a world whose reads nobody notes: what is remembered is not read again. Safe for all threads.
 */
final class Kindred {
    private final Store store;
    private final ClusterEvidence evidence;
    private final Map<String, OfClass> classes = new ConcurrentHashMap<>();

    Kindred(Store store, ClusterEvidence evidence) {
        this.store = store;
        this.evidence = evidence;
    }

    /** The claims of the StorageClass of that name, which may be empty. */
    OfClass ofClass(String name) {
        OfClass known = classes.get(name);
        return known != null ? known : classes.computeIfAbsent(name, OfClass::new);
    }

    private Kin kin(DriverName driver) {
        return new Kin(driver, evidence.of(driver), Use.isAttachable(store, driver));
    }

    /** The claims of one StorageClass. */
    final class OfClass {
        private final ObjectRef ref;
        private final @Nullable StorageClass found;
        private final Map<DriverName, Kin> byDriver = new ConcurrentHashMap<>();
        private volatile @Nullable Kin last;

        OfClass(String name) {
            this.ref = ObjectRef.of(Kind.STORAGE_CLASS, name);
            this.found = name.isEmpty() ? null : (StorageClass) store.get(ref);
        }

        ObjectRef ref() {
            return ref;
        }

        /** The StorageClass, null where it was not found. */
        @Nullable
        StorageClass found() {
            return found;
        }

        /** Those of a driver; nearly always all are of one. */
        Kin of(DriverName driver) {
            Kin likely = last;
            if (likely != null && likely.driver().is(driver.value())) {
                return likely;
            }
            Kin kin = byDriver.computeIfAbsent(driver, Kindred.this::kin);
            last = kin;
            return kin;
        }
    }
}
