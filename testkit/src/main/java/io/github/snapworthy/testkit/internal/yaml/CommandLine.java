package io.github.snapworthy.testkit.internal.yaml;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.CloneRequest;
import io.github.snapworthy.core.GroupSnapshotRequest;
import io.github.snapworthy.core.NewClaim;
import io.github.snapworthy.core.NewMachine;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotRequest;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VeleroSettings;
import io.github.snapworthy.core.VmCloneRequest;
import io.github.snapworthy.core.VmRestoreRequest;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.testkit.Marks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of the command line that ask the question of a scenario, and what they cannot say. */
final class CommandLine {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./=:,@%+-]+");
    private static final ImmutableSet<Profile> BUILT_IN =
            ImmutableSet.of(Profile.kubernetes(), Profile.harvester(), Profile.kubevirt(), Profile.velero());

    private final List<String> words = new ArrayList<>(List.of("snapworthy", "check", "FILE"));
    private final List<String> losses = new ArrayList<>();
    private boolean ofVelero;

    CommandLine profile(Profile profile) {
        Profile plain = Profile.builder()
                .from(profile)
                .assuranceFloor(Optional.empty())
                .consistencyFloor(Optional.empty())
                .snapshotClassByStorageClass(ImmutableMap.of())
                .build();
        ofVelero = plain.equals(Profile.velero());
        if (BUILT_IN.contains(plain)) {
            option("--profile", plain.name());
        } else {
            losses.add("the profile " + profile.name() + ", which is the host's own");
        }
        if (!profile.snapshotClassByStorageClass().isEmpty()) {
            losses.add("the map of the profile from StorageClass to snapshot class "
                    + profile.snapshotClassByStorageClass());
        }
        profile.assuranceFloor().ifPresent(floor -> option("--option", "min-assurance=" + floor));
        profile.consistencyFloor().ifPresent(floor -> option("--option", "min-consistency=" + floor));
        return this;
    }

    CommandLine request(Request request) {
        option("--operation", request.operation().reportName());
        option("--subject", word(request.subject()));
        if (request instanceof SnapshotRequest snapshot) {
            snapshot.snapshotClass().ifPresent(name -> option("--option", "class=" + name));
        } else if (request instanceof GroupSnapshotRequest group) {
            group.groupSnapshotClass().ifPresent(name -> option("--option", "class=" + name));
        } else if (request instanceof BackupRequest backup) {
            backup.snapshotClass().ifPresent(name -> option("--option", "class=" + name));
            backup.targetClaim().ifPresent(name -> option("--option", "backup-target-claim=" + name));
            if (!backup.methods().isEmpty()) {
                String methods = backup.methods().stream().map(Enum::name).collect(Collectors.joining(","));
                option("--option", "backup-methods=" + methods);
            }
            velero(backup.velero());
        } else if (request instanceof CloneRequest clone) {
            clone(clone.target(), clone.methods(), clone.snapshotClass());
        } else if (request instanceof VmCloneRequest clone) {
            clone.target().vm().ifPresent(vm -> option("--option", "target-vm=" + vm.namespace() + "/" + vm.name()));
            clone(clone.target().claim(), clone.methods(), clone.snapshotClass());
        } else if (request instanceof VmRestoreRequest restore) {
            restore(restore);
        }
        return this;
    }

    /** The command refuses them in every other profile. */
    private void velero(VeleroSettings settings) {
        if (!ofVelero) {
            losses.addAll(settings.equals(VeleroSettings.none()) ? List.of() : List.of("the settings of Velero"));
            return;
        }
        settings.policy().ifPresent(ref -> option("--option", "policy=" + ref.namespace() + "/" + ref.name()));
        settings.switches()
                .forEach((setting, value) -> option(
                        "--option", setting.name().toLowerCase(Locale.ROOT).replace('_', '-') + "=" + value));
        settings.release().ifPresent(release -> option("--option", "velero-release=" + release));
    }

    private void clone(NewClaim target, List<CloneMethod> methods, Optional<String> snapshotClass) {
        snapshotClass.ifPresent(name -> option("--option", "class=" + name));
        target.storageClass().ifPresent(name -> option("--option", "target-class=" + name));
        target.namespace().ifPresent(name -> option("--option", "target-namespace=" + name));
        target.bytes().ifPresent(bytes -> option("--option", "size=" + bytes));
        target.volumeMode()
                .ifPresent(mode ->
                        option("--option", "volume-mode=" + (mode == VolumeMode.BLOCK ? "Block" : "Filesystem")));
        target.node().ifPresent(name -> option("--option", "node=" + name));
        if (!methods.isEmpty()) {
            String names = methods.stream().map(Enum::name).collect(Collectors.joining(","));
            option("--option", "clone-methods=" + names);
        }
    }

    private static String word(Subject subject) {
        String kind = switch (subject.object().kind()) {
            case CLAIM -> "pvc";
            case CLAIM_SET -> "pvcs";
            case VM -> "vm";
            default -> subject.object().kind().bareName().toLowerCase(Locale.ROOT);
        };
        return kind + "/" + subject.namespace() + "/" + subject.name();
    }

    private void restore(VmRestoreRequest restore) {
        NewMachine target = restore.target();
        target.vm().ifPresent(vm -> option("--option", "target-vm=" + vm.namespace() + "/" + vm.name()));
        target.storageClass().ifPresent(name -> option("--option", "target-class=" + name));
        target.namespace().ifPresent(name -> option("--option", "target-namespace=" + name));
        target.node().ifPresent(name -> option("--option", "node=" + name));
        if (restore.mode() == VmRestoreRequest.Mode.REPLACE) {
            option("--option", "replace=true");
        }
        restore.replacedVolumes()
                .ifPresent(volumes ->
                        option("--option", "replaced-volumes=" + volumes.name().toLowerCase(Locale.ROOT)));
        if (restore.macAddresses() == VmRestoreRequest.MacAddresses.KEPT) {
            option("--option", "keep-mac=true");
        }
    }

    CommandLine marks(Marks marks) {
        marks.kinds().forEach((kind, mark) -> {
            if (mark.isUnreadable()) {
                option("--unreadable", kind.qualifiedName() + "=" + mark);
            }
        });
        if (marks.rest() == Observation.ASSUMED) {
            words.add("--assume-complete");
        }
        return this;
    }

    CommandLine collectedAt(Optional<Instant> time) {
        time.ifPresent(instant -> option("--collected-at", instant.toString()));
        return this;
    }

    private void option(String name, String value) {
        words.add(name);
        words.add(value);
    }

    /** What the words cannot say. */
    List<String> losses() {
        return losses;
    }

    /** One line, in quotes for a shell where that is needed. */
    @Override
    public String toString() {
        return words.stream()
                .map(word -> SAFE.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
