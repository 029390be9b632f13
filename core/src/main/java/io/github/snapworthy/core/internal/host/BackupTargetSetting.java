package io.github.snapworthy.core.internal.host;

import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.VmBackup.Target;
import java.util.Map;
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
        if (text.isBlank()) {
            return Optional.of(new Target("", "", ""));
        }
        try {
            var members = Json.object(text);
            return Optional.of(
                    new Target(text(members, "endpoint"), text(members, "bucketName"), text(members, "bucketRegion")));
        } catch (Json.Malformed e) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, Object> members, String key) {
        return members.getOrDefault(key, "") instanceof String text ? text : "";
    }
}
