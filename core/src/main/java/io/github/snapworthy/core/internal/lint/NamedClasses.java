package io.github.snapworthy.core.internal.lint;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Severity;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.internal.evidence.DriverKnowledge;
import io.github.snapworthy.core.internal.rules.World;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;

/** Snapshot classes that other configuration names. */
final class NamedClasses {
    private final World world;
    private final Store store;
    private final Found found;

    NamedClasses(World world, Found found) {
        this.world = world;
        this.store = world.store();
        this.found = found;
    }

    /** Checks that the class exists and is of that driver; the class, or empty where something is wrong or not known. */
    Optional<SnapshotClass> check(ObjectRef by, String field, String name, Optional<String> driver) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        if (!(ObjectRef.canBeNamed(name)
                && store.get(ObjectRef.of(Kind.SNAPSHOT_CLASS, name)) instanceof SnapshotClass named)) {
            missing(by, field, name);
            return Optional.empty();
        }
        if (driver.isPresent() && !driver.get().equals(named.driver().value())) {
            found.say(
                    KnownLint.NAMED_CLASS_WRONG_DRIVER,
                    by,
                    field,
                    ImmutableMap.of("class", name, "classDriver", named.driver().value(), "driver", driver.get()));
            return Optional.empty();
        }
        return Optional.of(named);
    }

    private void missing(ObjectRef by, String field, String name) {
        boolean malformed = ObjectRef.canBeNamed(name) && store.isMalformed(ObjectRef.of(Kind.SNAPSHOT_CLASS, name));
        if (malformed || !store.observation(Kind.SNAPSHOT_CLASS).isComplete()) {
            found.skip(Kind.SNAPSHOT_CLASS, "whether the classes that are named exist was not checked");
            return;
        }
        String alike = Alike.hint(name, store.refs(Kind.SNAPSHOT_CLASS).stream().map(ObjectRef::name));
        found.say(KnownLint.NAMED_CLASS_MISSING, by, field, ImmutableMap.of("class", name, "alike", alike));
    }

    /** Checks that the class is one for that purpose: an error where the driver has such classes, and this is none. */
    void purpose(ObjectRef by, String field, SnapshotClass named, ClassPurpose wanted, String operation) {
        DriverKnowledge knowledge = world.evidence().of(named.driver());
        Optional<ClassPurpose> purpose = knowledge.purposeOf(named);
        if (purpose.isPresent() && purpose.get() != wanted) {
            found.say(
                    KnownLint.NAMED_CLASS_WRONG_PURPOSE,
                    knowledge.hasClassesOf(wanted) ? Severity.ERROR : Severity.WARN,
                    by,
                    field,
                    ImmutableMap.of(
                            "class",
                            named.name(),
                            "operation",
                            operation,
                            "purpose",
                            purpose.get().name()));
        }
    }
}
