package io.github.snapworthy.testkit.internal;

import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.testkit.Scenario;

/** Snapshot classes that no answer may depend on. */
final class OtherClasses {
    private static final String UNRELATED = "csi.unrelated.example";

    private OtherClasses() {}

    /** A marked class of a driver that no claim has, and an entry of its own in {@code csi-driver-config}. */
    static void ofOtherDrivers(Steps steps) {
        SnapshotClass marked = SnapshotClass.builder()
                .name("unrelated")
                .driver(UNRELATED)
                .putAnnotations("snapshot.storage.kubernetes.io/is-default-class", "true")
                .build();
        steps.add("a marked class of another driver", steps.from().with(marked));
        steps.add(
                "an entry of another driver in csi-driver-config",
                DriverConfigText.edit(steps.from(), DriverConfigText.withEntry(UNRELATED)));
    }

    /**
     * One more class for backups, marked as default, where the driver has one for snapshots already: with none the first
     * class of any purpose is evidence that somebody means to make snapshots, and another reason to refuse.
     */
    static void forBackups(Steps steps) {
        Scenario from = steps.from();
        from.facts().facts().forEach((driver, said) -> {
            if (said.fact() instanceof Fact.ClassPurposes purposes && hasSnapshotClass(from, driver, purposes)) {
                purposes.byValue().forEach((value, purpose) -> {
                    if (purpose == ClassPurpose.BACKUP) {
                        steps.add(
                                "one more class of " + driver + " for backups",
                                from.with(marked(driver, purposes.parameter(), value)));
                    }
                });
            }
        });
    }

    private static boolean hasSnapshotClass(Scenario from, DriverName driver, Fact.ClassPurposes purposes) {
        return from.objects().stream()
                .anyMatch(object -> object instanceof SnapshotClass snapshotClass
                        && snapshotClass.driver().equals(driver)
                        && purposes.byValue().get(snapshotClass.parameters().get(purposes.parameter()))
                                == ClassPurpose.SNAPSHOT);
    }

    private static SnapshotClass marked(DriverName driver, String parameter, String value) {
        return SnapshotClass.builder()
                .name("another-for-backups")
                .driver(driver)
                .putParameters(parameter, value)
                .putAnnotations("snapshot.storage.kubernetes.io/is-default-class", "true")
                .build();
    }
}
