package io.github.snapworthy.core.internal.lint;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Severity;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.classes.ClassParameters;
import io.github.snapworthy.core.internal.evidence.Answer;
import io.github.snapworthy.core.internal.evidence.DriverKnowledge;
import io.github.snapworthy.core.internal.evidence.Scene;
import io.github.snapworthy.core.internal.rules.World;
import io.github.snapworthy.core.internal.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Snapshot classes that cannot work, or that nobody can use; and StorageClasses of drivers that are not there. */
final class ClassLints {
    private final World world;
    private final Store store;
    private final Drivers drivers;
    private final Found found;
    private final ImmutableSet<String> used;
    private final boolean usesKnown;

    ClassLints(World world, Drivers drivers, Found found) {
        this.world = world;
        this.store = world.store();
        this.drivers = drivers;
        this.found = found;
        this.used = used(store);
        this.usesKnown = store.isWhole(Kind.STORAGE_CLASS) && store.isWhole(Kind.VOLUME);
    }

    private static ImmutableSet<String> used(Store store) {
        Set<String> names = new TreeSet<>();
        store.visit(Kind.STORAGE_CLASS, object -> names.add(((StorageClass) object).provisioner()));
        store.visit(Kind.VOLUME, object -> {
            Volume volume = (Volume) object;
            volume.driver().map(DriverName::value).ifPresent(names::add);
            volume.migratedTo().map(DriverName::value).ifPresent(names::add);
        });
        return ImmutableSet.copyOf(names);
    }

    void check() {
        store.visit(Kind.SNAPSHOT_CLASS, object -> check((SnapshotClass) object));
        store.visit(Kind.STORAGE_CLASS, object -> {
            String provisioner = ((StorageClass) object).provisioner();
            if (!provisioner.contains("/")) {
                installed(object.ref(), "provisioner", provisioner, Severity.WARN);
            }
        });
        if (!usesKnown && store.count(Kind.SNAPSHOT_CLASS) > 0) {
            found.skip(
                    store.isWhole(Kind.STORAGE_CLASS) ? Kind.VOLUME : Kind.STORAGE_CLASS,
                    "whether anything is of the driver of each snapshot class was not checked");
        }
    }

    private void check(SnapshotClass of) {
        String driver = of.driver().value();
        boolean installed = installed(of.ref(), "driver", driver, Severity.ERROR);
        if (installed && usesKnown && !used.contains(driver)) {
            String alike = Alike.hint(driver, used.stream());
            say(KnownLint.SNAPSHOT_CLASS_UNUSED, of, "driver", ImmutableMap.of("driver", driver, "alike", alike));
        }
        DriverKnowledge knowledge = world.evidence().of(of.driver());
        Scene scene = Scene.of(store, null, Optional.empty(), of);
        if (knowledge.answer(Capability.SNAPSHOT, scene).state() == Answer.State.UNSUPPORTED) {
            say(KnownLint.SNAPSHOT_CLASS_UNUSABLE, of, "driver", ImmutableMap.of("driver", driver));
        }
        List<String> missing = ClassParameters.missing(of, knowledge.neededParameters());
        if (!missing.isEmpty()) {
            String keys = String.join(", ", missing);
            say(KnownLint.SNAPSHOT_CLASS_INCOMPLETE, of, "parameters", ImmutableMap.of("missing", keys));
        }
        secret(of);
    }

    private boolean installed(ObjectRef of, String field, String driver, Severity severity) {
        if (!drivers.isMissing(driver)) {
            return true;
        }
        found.say(
                KnownLint.CLASS_DRIVER_NOT_INSTALLED,
                severity,
                of,
                field,
                ImmutableMap.of("driver", driver, "alike", drivers.hint(driver)));
        return false;
    }

    private void secret(SnapshotClass of) {
        ObjectRef secret = ClassParameters.secret(of);
        if (secret == null || store.get(secret) != null || store.isMalformed(secret)) {
            return;
        }
        boolean observed = store.isReallyObserved(Kind.SECRET)
                || store.listedNamespaces(Kind.SECRET).contains(secret.namespace());
        if (observed) {
            ImmutableMap<String, String> arguments = ImmutableMap.of("secret", secret.toString());
            say(KnownLint.SNAPSHOT_CLASS_SECRET_MISSING, of, "parameters", arguments);
        } else {
            found.skip(Kind.SECRET, "whether the Secrets that classes name exist was not checked");
        }
    }

    private void say(KnownLint lint, SnapshotClass of, String field, ImmutableMap<String, String> arguments) {
        found.say(lint, of.ref(), field, arguments);
    }
}
