package io.github.snapworthy.core.internal.host;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.VmBackup.Target;
import java.util.Optional;

/** Harvester's setting {@code backup-target}. */
public final class BackupTargetSetting {
    /** What the setting says. */
    public enum State {
        CONFIGURED,
        MISSING,
        INVALID
    }

    private BackupTargetSetting() {}

    /** Whether a target is configured: an endpoint for NFS, a bucket for S3. */
    public static State of(Setting setting) {
        return read(setting)
                .map(target ->
                        target.endpoint().isEmpty() && target.bucketName().isEmpty() ? State.MISSING : State.CONFIGURED)
                .orElse(State.INVALID);
    }

    /** The target, its texts empty where the setting has none; nothing where the setting cannot be read. */
    public static Optional<Target> read(Setting setting) {
        String text = setting.effective();
        if (text.isEmpty() || Json.isNull(text)) {
            return Optional.of(new Target("", "", ""));
        }
        try {
            ImmutableMap<String, String> texts = Json.texts(text, 0, "endpoint", "bucketName", "bucketRegion");
            return Optional.of(new Target(
                    texts.getOrDefault("endpoint", ""),
                    texts.getOrDefault("bucketName", ""),
                    texts.getOrDefault("bucketRegion", "")));
        } catch (Json.Malformed e) {
            return Optional.empty();
        }
    }
}
