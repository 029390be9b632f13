package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Capacity;
import io.github.snapworthy.core.VolumeRule.Csi;
import io.github.snapworthy.core.VolumeRule.Nfs;
import java.util.Optional;

/** Whether one rule matches every volume that another one matches: condition by condition, so never wrongly yes. */
final class Implication {
    private Implication() {}

    /** Whether every volume that the narrow rule matches is matched by the broad one. */
    static boolean holds(VolumeRule narrow, VolumeRule broad) {
        return capacity(narrow.capacity(), broad.capacity())
                && names(named(narrow.storageClasses()), broad.storageClasses())
                && names(types(narrow), broad.volumeTypes())
                && names(narrow.claimPhases(), broad.claimPhases())
                && narrow.claimLabels()
                        .entrySet()
                        .containsAll(broad.claimLabels().entrySet())
                && csi(narrow, broad.csi())
                && nfs(narrow, broad.nfs());
    }

    private static boolean capacity(Capacity narrow, Capacity broad) {
        return broad.lowerBytes() <= narrow.lowerBytes()
                && narrow.upperBytes().orElse(Long.MAX_VALUE)
                        <= broad.upperBytes().orElse(Long.MAX_VALUE);
    }

    private static boolean names(ImmutableSet<String> narrow, ImmutableSet<String> broad) {
        return broad.isEmpty() || (!narrow.isEmpty() && broad.containsAll(narrow));
    }

    private static ImmutableSet<String> named(ImmutableSet<String> names) {
        return names.stream().filter(name -> !name.isEmpty()).collect(ImmutableSet.toImmutableSet());
    }

    /** The types that a matching volume can have; empty for all. */
    private static ImmutableSet<String> types(VolumeRule rule) {
        if (rule.csi().isPresent()) {
            return ImmutableSet.of(VolumeTypes.CSI);
        }
        return rule.nfs().isPresent() ? ImmutableSet.of(VolumeTypes.NFS) : rule.volumeTypes();
    }

    private static boolean csi(VolumeRule narrow, Optional<Csi> broad) {
        if (broad.isEmpty()) {
            return true;
        }
        String driver = broad.get().driver();
        if (driver.isEmpty()) {
            return types(narrow).equals(ImmutableSet.of(VolumeTypes.CSI));
        }
        return narrow.csi()
                .filter(csi -> csi.driver().equals(driver))
                .filter(csi -> csi.attributes()
                        .entrySet()
                        .containsAll(broad.get().attributes().entrySet()))
                .isPresent();
    }

    private static boolean nfs(VolumeRule narrow, Optional<Nfs> broad) {
        if (broad.isEmpty()) {
            return true;
        }
        String server = broad.get().server();
        String path = broad.get().path();
        if (server.isEmpty() && path.isEmpty()) {
            return types(narrow).equals(ImmutableSet.of(VolumeTypes.NFS));
        }
        return narrow.nfs()
                .filter(nfs -> server.isEmpty() || server.equals(nfs.server()))
                .filter(nfs -> path.isEmpty() || path.equals(nfs.path()))
                .isPresent();
    }
}
