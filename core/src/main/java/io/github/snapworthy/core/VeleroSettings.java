package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.internal.velero.VeleroRelease;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a request for a backup says of Velero. It goes before what a Schedule, a Backup or the server says; what is not said
 * is looked up there. A profile without {@link Profile.Extra#VELERO_RULES} does not read it. Immutable.
 *
 * @param policy the ConfigMap with the volume policies
 * @param switches the settings that are made
 * @param release the release of Velero's server as it was given, {@code v1.18.0} for example
 */
public record VeleroSettings(
        Optional<ObjectRef> policy, ImmutableMap<Switch, Boolean> switches, Optional<String> release) {
    /** A setting of Velero that is either on or off. */
    public enum Switch {
        /** {@code snapshotVolumes}: whether volumes are snapshotted at all. */
        SNAPSHOT_VOLUMES,
        /** {@code defaultVolumesToFsBackup}: whether files of mounted volumes are backed up where nobody opted out. */
        FS_BACKUP_DEFAULT,
        /** {@code snapshotMoveData}: whether a data mover carries the content of snapshots off. */
        MOVE_DATA
    }

    private static final VeleroSettings NONE =
            new VeleroSettings(Optional.empty(), ImmutableMap.of(), Optional.empty());

    /** Checks its parts: the policy has to be a ConfigMap, the release one of Velero. */
    public VeleroSettings {
        requireNonNull(policy, "policy");
        requireNonNull(switches, "switches");
        requireNonNull(release, "release");
        if (policy.filter(ref -> ref.kind() != Kind.CONFIG_MAP).isPresent()) {
            throw new IllegalArgumentException("policy: expected a ConfigMap, was " + policy.get());
        }
        if (release.isPresent() && VeleroRelease.parse(release.get()).isEmpty()) {
            throw new IllegalArgumentException(
                    "release: expected one of Velero such as 1.18.0, was '" + release.get() + "'");
        }
    }

    /** Nothing is said. */
    public static VeleroSettings none() {
        return NONE;
    }

    /** The volume policies of that ConfigMap count and no others. */
    public VeleroSettings policy(String namespace, String name) {
        ObjectRef ref = ObjectRef.of(Kind.CONFIG_MAP, Names.namespace(namespace), Names.name(name));
        return new VeleroSettings(Optional.of(ref), switches, release);
    }

    /** That setting is on. */
    public VeleroSettings on(Switch setting) {
        return with(setting, true);
    }

    /** That setting is off. */
    public VeleroSettings off(Switch setting) {
        return with(setting, false);
    }

    /**
     * The server is of that release, which decides what it takes in a policy.
     *
     * @throws IllegalArgumentException where it is no release, as {@code main}
     */
    public VeleroSettings release(String text) {
        return new VeleroSettings(policy, switches, Optional.of(text));
    }

    private VeleroSettings with(Switch setting, boolean value) {
        Map<Switch, Boolean> changed = new EnumMap<>(Switch.class);
        changed.putAll(switches);
        changed.put(requireNonNull(setting, "setting"), value);
        return new VeleroSettings(policy, ImmutableMap.copyOf(changed), release);
    }
}
