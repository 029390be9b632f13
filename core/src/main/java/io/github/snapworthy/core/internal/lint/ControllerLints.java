package io.github.snapworthy.core.internal.lint;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.internal.evidence.ClusterEvidence;
import io.github.snapworthy.core.internal.rules.World;
import io.github.snapworthy.core.internal.store.Store;

/** Controllers that classes need, and that were not seen. */
final class ControllerLints {
    private final Store store;
    private final ClusterEvidence evidence;
    private final Found found;

    ControllerLints(World world, Found found) {
        this.store = world.store();
        this.evidence = world.evidence();
        this.found = found;
    }

    void check() {
        if (evidence.lacksSnapshotController()) {
            found.say(
                    KnownLint.SNAPSHOT_CONTROLLER_NOT_SEEN,
                    ApiDefinition.refOf(Kind.SNAPSHOT),
                    "spec.versions",
                    ImmutableMap.of());
        }
        if (!store.isWhole(Kind.POD) && !store.isWhole(Kind.DEPLOYMENT)) {
            found.skip(Kind.POD, "whether the snapshot controller runs was not checked");
        }
        store.visit(Kind.SNAPSHOT_CLASS, object -> {
            DriverName driver = ((SnapshotClass) object).driver();
            if (evidence.lacksSnapshotter(driver)) {
                found.say(
                        KnownLint.SNAPSHOTTER_NOT_SEEN,
                        object.ref(),
                        "driver",
                        ImmutableMap.of("driver", driver.value()));
            }
        });
        store.visit(Kind.STORAGE_CLASS, object -> resizer((StorageClass) object));
    }

    private void resizer(StorageClass of) {
        if (of.allowsExpansion()
                && !of.provisioner().isBlank()
                && evidence.lacksResizer(DriverName.of(of.provisioner()))) {
            found.say(
                    KnownLint.RESIZER_NOT_SEEN,
                    of.ref(),
                    "allowVolumeExpansion",
                    ImmutableMap.of("driver", of.provisioner()));
        }
    }
}
