package io.github.snapworthy.core.internal.host;

import io.github.snapworthy.core.Setting;

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
        String text = setting.effective();
        if (text.isBlank()) {
            return State.MISSING;
        }
        try {
            var members = Json.object(text);
            boolean named = !"".equals(members.getOrDefault("endpoint", ""))
                    || !"".equals(members.getOrDefault("bucketName", ""));
            return named ? State.CONFIGURED : State.MISSING;
        } catch (Json.Malformed e) {
            return State.INVALID;
        }
    }
}
