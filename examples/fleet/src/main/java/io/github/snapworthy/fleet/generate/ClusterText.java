package io.github.snapworthy.fleet.generate;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.fleet.generate.Platform.Driver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The lists of one cluster on one day, as text: those of the cluster here, those of claims in {@link ClaimText}. */
final class ClusterText {
    private static final String SNAPSHOTS = "snapshot.storage.k8s.io";
    private static final String DEFAULT_MARK = "snapshot.storage.kubernetes.io/is-default-class";
    private static final String LONGHORN_BACKUP = "harvester-longhorn-backup";

    private final ClusterPlan plan;
    private final ClaimText claims;

    ClusterText(ClusterPlan plan) {
        this.plan = plan;
        this.claims = new ClaimText(plan);
    }

    /** Writes one list. */
    private interface Part {
        void to(Tree tree);
    }

    /** The texts by the name of what they list, in the order of collecting. */
    Map<String, StringBuilder> lists() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("customresourcedefinitions", this::definitions);
        parts.put("namespaces", this::namespaces);
        if (!plan.has(Flaw.DRIVERS_NOT_LISTED)) {
            parts.put("csidrivers", this::drivers);
        }
        parts.put("storageclasses", this::storageClasses);
        if (!plan.has(Flaw.CLASSES_NOT_LISTED) && !plan.has(Flaw.NO_SNAPSHOT_API)) {
            parts.put("volumesnapshotclasses", this::snapshotClasses);
        }
        if (plan.platform() == Platform.HARVESTER) {
            parts.put("settings", this::settings);
            parts.put("backuptargets", this::backupTargets);
        }
        if (plan.hasVelero()) {
            parts.put("backupstoragelocations", this::backupLocations);
        }
        parts.put("persistentvolumeclaims", claims::claims);
        if (!plan.has(Flaw.VOLUMES_NOT_LISTED)) {
            parts.put("persistentvolumes", claims::volumes);
        }
        if (plan.platform().hasMachines()) {
            parts.put("virtualmachines", claims::machines);
        }
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            StringBuilder text = new StringBuilder();
            part.to(plan.form().syntax().to(text));
            texts.put(name, text);
        });
        return texts;
    }

    private void definitions(Tree tree) {
        tree.beginList("apiextensions.k8s.io/v1", "CustomResourceDefinitionList");
        if (!plan.has(Flaw.NO_SNAPSHOT_API)) {
            definition(tree, SNAPSHOTS, "VolumeSnapshot", "Namespaced", "v1");
            definition(tree, SNAPSHOTS, "VolumeSnapshotClass", "Cluster", "v1");
            definition(tree, SNAPSHOTS, "VolumeSnapshotContent", "Cluster", "v1");
        }
        if (plan.platform().hasMachines()) {
            definition(tree, "kubevirt.io", "VirtualMachine", "Namespaced", "v1");
        }
        if (plan.platform() == Platform.HARVESTER) {
            definition(tree, "harvesterhci.io", "Setting", "Cluster", "v1beta1");
            definition(tree, "harvesterhci.io", "VirtualMachineBackup", "Namespaced", "v1beta1");
            definition(tree, "longhorn.io", "BackupTarget", "Namespaced", "v1beta2");
        }
        if (plan.hasVelero()) {
            definition(tree, "velero.io", "Backup", "Namespaced", "v1");
            definition(tree, "velero.io", "BackupStorageLocation", "Namespaced", "v1");
        }
        tree.endList();
    }

    private static void definition(Tree tree, String group, String kind, String scope, String version) {
        String plural = kind.toLowerCase(java.util.Locale.ROOT) + (kind.endsWith("s") ? "es" : "s");
        tree.beginItem()
                .begin("metadata")
                .text("name", plural + "." + group)
                .end()
                .begin("spec");
        tree.text("group", group).text("scope", scope);
        tree.begin("names").text("kind", kind).text("plural", plural).end();
        tree.beginSequence("versions").beginEntry();
        tree.text("name", version).plain("served", true).plain("storage", true);
        tree.endEntry().endSequence().end().endItem();
    }

    private void namespaces(Tree tree) {
        tree.beginList("v1", "NamespaceList");
        List<String> names = new ArrayList<>(claims.namespaces());
        if (plan.platform() == Platform.HARVESTER) {
            names.add("harvester-system");
        }
        names.forEach(name ->
                tree.beginItem().begin("metadata").text("name", name).end().endItem());
        tree.endList();
    }

    private void drivers(Tree tree) {
        tree.beginList("storage.k8s.io/v1", "CSIDriverList");
        for (Driver driver : plan.platform().drivers()) {
            tree.beginItem().begin("metadata").text("name", driver.name()).end();
            tree.begin("spec").plain("attachRequired", true).plain("podInfoOnMount", false);
            tree.one("volumeLifecycleModes", "Persistent").end().endItem();
        }
        tree.endList();
    }

    private void storageClasses(Tree tree) {
        tree.beginList("storage.k8s.io/v1", "StorageClassList");
        for (Driver driver : plan.platform().drivers()) {
            tree.beginItem()
                    .begin("metadata")
                    .text("name", driver.storageClass())
                    .end();
            tree.text("provisioner", driver.name()).text("reclaimPolicy", "Delete");
            tree.text("volumeBindingMode", "WaitForFirstConsumer").plain("allowVolumeExpansion", true);
            parameters(tree, driver.storageParameters());
            tree.endItem();
        }
        tree.endList();
    }

    private void snapshotClasses(Tree tree) {
        tree.beginList(SNAPSHOTS + "/v1", "VolumeSnapshotClassList");
        List<Driver> drivers = plan.platform().drivers();
        Driver first = drivers.get(0);
        for (Driver driver : drivers) {
            if (!driver.equals(first) || !plan.has(Flaw.NO_CLASS)) {
                boolean isOther =
                        driver.equals(drivers.get(drivers.size() - 1)) && plan.has(Flaw.CLASS_OF_ANOTHER_DRIVER);
                boolean isMarked = driver.equals(first) && !plan.has(Flaw.NO_DEFAULT);
                snapshotClass(
                        tree,
                        driver.snapshotClass(),
                        isOther ? "other.driver.example" : driver.name(),
                        isMarked,
                        driver.snapshotParameters());
            }
        }
        if ((plan.has(Flaw.TWO_DEFAULTS) || plan.has(Flaw.NO_DEFAULT)) && !plan.has(Flaw.NO_CLASS)) {
            snapshotClass(
                    tree,
                    first.storageClass() + "-retain",
                    first.name(),
                    plan.has(Flaw.TWO_DEFAULTS),
                    first.snapshotParameters());
        }
        if (plan.platform() == Platform.HARVESTER && !plan.has(Flaw.NO_CLASS)) {
            snapshotClass(tree, LONGHORN_BACKUP, first.name(), false, ImmutableMap.of("type", "bak"));
        }
        tree.endList();
    }

    private void snapshotClass(
            Tree tree, String name, String driver, boolean isMarked, ImmutableMap<String, String> parameters) {
        tree.beginItem().begin("metadata").text("name", name);
        if (isMarked) {
            tree.begin("annotations").text(DEFAULT_MARK, "true").end();
        }
        if (plan.hasVelero() && isMarked) {
            tree.begin("labels")
                    .text("velero.io/csi-volumesnapshot-class", "true")
                    .end();
        }
        tree.end().text("driver", driver).text("deletionPolicy", "Delete");
        if (!plan.has(Flaw.BARE_CLASSES)) {
            parameters(tree, parameters);
        }
        tree.endItem();
    }

    private static void parameters(Tree tree, ImmutableMap<String, String> parameters) {
        if (!parameters.isEmpty()) {
            tree.begin("parameters");
            parameters.forEach(tree::text);
            tree.end();
        }
    }

    /** LVM is among the configured drivers in one half of the clusters. */
    private void settings(Tree tree) {
        boolean knowsLvm = new SplittableRandom(plan.seed()).nextBoolean();
        String longhorn = "\"driver.longhorn.io\": {\"volumeSnapshotClassName\": \"harvester-longhorn-snapshot\","
                + " \"backupVolumeSnapshotClassName\": \"" + LONGHORN_BACKUP + "\"}";
        String lvm = ", \"lvm.driver.harvesterhci.io\": {\"volumeSnapshotClassName\": \"lvm-striped-snapshot\"}";
        tree.beginList("harvesterhci.io/v1beta1", "SettingList");
        setting(tree, "backup-target", "{\"type\": \"nfs\", \"endpoint\": \"nfs://192.0.2.10:/backup\"}");
        setting(tree, "csi-driver-config", "{" + longhorn + (knowsLvm ? lvm : "") + "}");
        setting(tree, "server-version", "v1.7.0");
        tree.endList();
    }

    private static void setting(Tree tree, String name, String value) {
        tree.beginItem()
                .begin("metadata")
                .text("name", name)
                .end()
                .text("value", value)
                .endItem();
    }

    private void backupTargets(Tree tree) {
        tree.beginList("longhorn.io/v1beta2", "BackupTargetList").beginItem();
        tree.begin("metadata")
                .text("name", "default")
                .text("namespace", "longhorn-system")
                .end();
        tree.begin("spec").text("backupTargetURL", "nfs://192.0.2.10:/backup").end();
        tree.begin("status").plain("available", true).end().endItem().endList();
    }

    private void backupLocations(Tree tree) {
        tree.beginList("velero.io/v1", "BackupStorageLocationList").beginItem();
        tree.begin("metadata")
                .text("name", "default")
                .text("namespace", "velero")
                .end();
        tree.begin("spec").text("provider", "aws").plain("default", true).end();
        tree.begin("status").text("phase", "Available").end().endItem().endList();
    }
}
