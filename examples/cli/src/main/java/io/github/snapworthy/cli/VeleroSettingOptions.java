package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Profile.Extra;
import io.github.snapworthy.core.VeleroSettings;
import io.github.snapworthy.core.VeleroSettings.Switch;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options that say how Velero is set.
 *
 * @param values all options
 */
record VeleroSettingOptions(OptionValues values) {
    private static final ImmutableMap<OptionKey, Switch> SWITCHES = Maps.immutableEnumMap(Map.of(
            OptionKey.SNAPSHOT_VOLUMES, Switch.SNAPSHOT_VOLUMES,
            OptionKey.FS_BACKUP_DEFAULT, Switch.FS_BACKUP_DEFAULT,
            OptionKey.MOVE_DATA, Switch.MOVE_DATA));
    private static final ImmutableSet<OptionKey> KEYS = ImmutableSet.<OptionKey>builder()
            .add(OptionKey.POLICY)
            .addAll(SWITCHES.keySet())
            .add(OptionKey.VELERO_RELEASE)
            .build();

    /** Refuses them where the profile has no rules of Velero. */
    void requireFor(Profile profile, String inWords) {
        for (OptionKey key : KEYS) {
            if (values.text(key).isPresent() && !profile.extras().contains(Extra.VELERO_RULES)) {
                throw new UsageException(
                        "option " + key.text() + " means nothing in " + inWords + "; expected --profile velero");
            }
        }
    }

    VeleroSettings settings() {
        VeleroSettings settings = policy(VeleroSettings.none());
        for (Map.Entry<OptionKey, Switch> entry : SWITCHES.entrySet()) {
            Optional<Boolean> value = flag(entry.getKey());
            if (value.isPresent()) {
                settings = value.get() ? settings.on(entry.getValue()) : settings.off(entry.getValue());
            }
        }
        return release(settings);
    }

    private Optional<Boolean> flag(OptionKey key) {
        return values.word(key, List.of("true", "false")).map(Boolean::valueOf);
    }

    private VeleroSettings policy(VeleroSettings settings) {
        Optional<String> text = values.text(OptionKey.POLICY);
        if (text.isEmpty()) {
            return settings;
        }
        int slash = text.get().indexOf('/');
        String namespace = text.get().substring(0, Math.max(slash, 0));
        String name = text.get().substring(slash + 1);
        if (!ObjectRef.canBeNamed(namespace) || !ObjectRef.canBeNamed(name)) {
            throw new UsageException(
                    "option policy: '" + text.get() + "': expected NAMESPACE/NAME, those of a ConfigMap");
        }
        return settings.policy(namespace, name);
    }

    private VeleroSettings release(VeleroSettings settings) {
        Optional<String> text = values.text(OptionKey.VELERO_RELEASE);
        try {
            return text.isEmpty() ? settings : settings.release(text.get());
        } catch (IllegalArgumentException e) {
            throw new UsageException("option velero-release: '" + text.get() + "': expected a release such as 1.18.0");
        }
    }
}
