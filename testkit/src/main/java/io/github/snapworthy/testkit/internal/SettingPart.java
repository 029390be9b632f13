package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Setting;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Harvester's settings: valid, invalid, missing. */
public final class SettingPart {
    /** The names of the two members of an entry of the setting {@code csi-driver-config}. */
    public static final String SNAPSHOT_KEY = "volumeSnapshotClassName";

    /** See {@link #SNAPSHOT_KEY}. */
    public static final String BACKUP_KEY = "backupVolumeSnapshotClassName";

    private SettingPart() {}

    static Arbitrary<ImmutableList<ClusterObject>> of(Recipe recipe) {
        return Combinators.combine(driverConfig(recipe), backupTarget(recipe), serverVersion(recipe))
                .as((config, target, version) -> ImmutableList.<ClusterObject>builder()
                        .addAll(config)
                        .addAll(target)
                        .addAll(version)
                        .build());
    }

    private static Arbitrary<ImmutableList<ClusterObject>> driverConfig(Recipe recipe) {
        String acme = entry(recipe, Recipe.ACME, "acme-snap", "acme-snap");
        String longhorn = entry(recipe, Recipe.LONGHORN, "longhorn-snap", "longhorn-bak");
        String bravo = entry(recipe, Recipe.BRAVO, "bravo-snap", "");
        return Variants.of(16, config(object(acme, longhorn, bravo), object(longhorn)))
                .or(2, config("", object(acme, longhorn)))
                .or(1, config(object(bravo), object(acme, longhorn)))
                .or(1, config(object(longhorn), ""))
                .or(1, config(object(acme), object(entry(recipe, Recipe.ACME, "ghost", "ghost"))))
                .or(1, config(object(entry(recipe, Recipe.ACME, "ghost", "ghost"), longhorn), ""))
                .or(1, config(object(entry(recipe, Recipe.ACME, "bravo-snap", "longhorn-bak"), longhorn), ""))
                .or(1, config(object(acme, entry(recipe, Recipe.LONGHORN, "longhorn-bak", "longhorn-snap")), ""))
                .or(1, config(object(acme, entry(recipe, Recipe.LONGHORN, "longhorn-snap", "longhorn-snap")), ""))
                .or(1, config("{not json", ""))
                .or(1, config("{}", ""))
                .or(2, ImmutableList.of())
                .arbitrary(recipe);
    }

    private static ImmutableList<ClusterObject> config(String value, String defaultValue) {
        return ImmutableList.of(Setting.of("csi-driver-config", value, defaultValue));
    }

    private static String object(String... entries) {
        return "{" + String.join(",", entries) + "}";
    }

    private static String entry(Recipe recipe, String driver, String snapshot, String backup) {
        return text(recipe.of(driver)) + ":{" + text(SNAPSHOT_KEY) + ":" + text(recipe.of(snapshot)) + ","
                + text(BACKUP_KEY) + ":" + text(recipe.of(backup)) + "}";
    }

    private static String text(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static Arbitrary<ImmutableList<ClusterObject>> backupTarget(Recipe recipe) {
        return Variants.of(6, target("{\"type\":\"nfs\",\"endpoint\":\"nfs://nas/export\"}"))
                .or(1, target("{\"type\":\"s3\",\"bucketName\":\"vms\",\"bucketRegion\":\"eu\"}"))
                .or(1, target("{\"type\":\"nfs\",\"endpoint\":\"\"}"))
                .or(1, target(""))
                .or(1, target("nfs://nas/export"))
                .or(2, ImmutableList.of())
                .arbitrary(recipe);
    }

    private static ImmutableList<ClusterObject> target(String value) {
        return ImmutableList.of(Setting.of("backup-target", value, ""));
    }

    private static Arbitrary<ImmutableList<ClusterObject>> serverVersion(Recipe recipe) {
        return Variants.of(6, version(recipe.of("v1.7.0")))
                .or(1, version("v1.5.0"))
                .or(1, version("v1.6.1"))
                .or(1, version("master-head"))
                .or(1, ImmutableList.of())
                .arbitrary();
    }

    private static ImmutableList<ClusterObject> version(String value) {
        return ImmutableList.of(Setting.of("server-version", value, ""));
    }
}
