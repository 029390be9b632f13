package io.github.snapworthy.testkit.internal.yaml;

import io.github.snapworthy.core.AttachRequest;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.Bus;
import io.github.snapworthy.core.CloneRequest;
import io.github.snapworthy.core.ExpandRequest;
import io.github.snapworthy.core.GroupSnapshotRequest;
import io.github.snapworthy.core.NewClaim;
import io.github.snapworthy.core.NewMachine;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.RestoreRequest;
import io.github.snapworthy.core.SnapshotRequest;
import io.github.snapworthy.core.VmCloneRequest;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmRestoreRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a request carries beside its subject, as {@code --option KEY=VALUE} gives it to the command line. */
final class RequestOptions {
    private final Map<String, String> options = new LinkedHashMap<>();

    private RequestOptions() {}

    /** The values by their keys, in the order in which they are written. */
    static Map<String, String> of(Request request) {
        RequestOptions all = new RequestOptions();
        if (request instanceof SnapshotRequest snapshot) {
            all.put("class", snapshot.snapshotClass());
        } else if (request instanceof BackupRequest backup) {
            all.put("class", backup.snapshotClass());
            all.put("backup-target-claim", backup.targetClaim());
            all.put("backup-methods", backup.methods());
        } else if (request instanceof RestoreRequest restore) {
            all.put(restore.target());
        } else if (request instanceof CloneRequest clone) {
            all.put(clone.target());
            all.put("class", clone.snapshotClass());
            all.put("clone-methods", clone.methods());
        } else if (request instanceof VmCloneRequest clone) {
            all.put(clone.target());
            all.put("class", clone.snapshotClass());
            all.put("clone-methods", clone.methods());
        } else if (request instanceof VmRestoreRequest restore) {
            all.put(restore);
        } else if (request instanceof GroupSnapshotRequest group) {
            all.put("class", group.groupSnapshotClass());
        } else if (request instanceof AttachRequest attach) {
            all.put("vm", Optional.of(text(attach.vm())));
            all.put("bus", attach.bus().map(Bus::text));
        } else if (request instanceof ExpandRequest expand) {
            all.put("size", Optional.of(Long.toString(expand.bytes())));
        }
        return all.options;
    }

    private static String text(VmRef vm) {
        return vm.namespace() + "/" + vm.name();
    }

    private void put(NewClaim target) {
        put("target-class", target.storageClass());
        put("target-namespace", target.namespace());
        target.bytes().ifPresent(bytes -> put("size", Optional.of(Long.toString(bytes))));
        put("volume-mode", target.volumeMode().map(StorageManifests::mode));
        put("node", target.node());
    }

    private void put(NewMachine target) {
        put("target-vm", target.vm().map(vm -> vm.namespace() + "/" + vm.name()));
        put(target.claims());
    }

    private void put(VmRestoreRequest restore) {
        put(restore.target());
        boolean replaces = restore.mode() == VmRestoreRequest.Mode.REPLACE;
        put("replace", replaces ? Optional.of("true") : Optional.empty());
        put(
                "replaced-volumes",
                restore.replacedVolumes().map(volumes -> volumes.name().toLowerCase(Locale.ROOT)));
        boolean keeps = restore.macAddresses() == VmRestoreRequest.MacAddresses.KEPT;
        put("keep-mac", keeps ? Optional.of("true") : Optional.empty());
    }

    private void put(String key, Optional<String> value) {
        value.ifPresent(present -> options.put(key, present));
    }

    private void put(String key, List<? extends Enum<?>> constants) {
        if (!constants.isEmpty()) {
            options.put(key, constants.stream().map(Enum::name).collect(Collectors.joining(",")));
        }
    }
}
