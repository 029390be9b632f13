package io.github.snapworthy.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One bound claim and the snapshot classes around it, for tests of dialects. Everything was read. */
final class DialectCluster {
    static final String DRIVER = "hostpath.csi.k8s.io";
    static final String OTHER = "ebs.csi.aws.com";
    static final String MARK = "snapshot.storage.kubernetes.io/is-default-class";
    static final String LABEL = "velero.io/csi-volumesnapshot-class";
    static final ClaimRef CLAIM = ClaimRef.of("apps", "data");

    private final List<ClusterObject> objects = new ArrayList<>();
    private String provisioner = DRIVER;
    private Optional<String> storageClass = Optional.of("std");
    private Optional<String> claimNames = Optional.empty();
    private Optional<String> storageClassNames = Optional.empty();

    /** With the StorageClass of another driver than the volume's. */
    DialectCluster provisionedBy(String driver) {
        provisioner = driver;
        return this;
    }

    /** With a claim that names no StorageClass. */
    DialectCluster withoutStorageClass() {
        storageClass = Optional.empty();
        return this;
    }

    DialectCluster with(ClusterObject object) {
        objects.add(object);
        return this;
    }

    DialectCluster withClass(String name) {
        return with(snapshotClass(name).build());
    }

    DialectCluster withMarked(String name, String value) {
        return with(snapshotClass(name).putAnnotations(MARK, value).build());
    }

    DialectCluster withLabelled(String name, String value) {
        return with(snapshotClass(name).putLabels(LABEL, value).build());
    }

    DialectCluster withForeign(String name) {
        return with(SnapshotClass.builder().name(name).driver(OTHER).build());
    }

    static SnapshotClass.Builder snapshotClass(String name) {
        return SnapshotClass.builder().name(name).driver(DRIVER);
    }

    /** Names a class in every place that a tool reads, but for the request. */
    DialectCluster namingEverywhere(String name) {
        claimNames = Optional.of(name);
        storageClassNames = Optional.of(name);
        return with(StorageProfile.builder()
                        .name("std")
                        .requestedSnapshotClass(name)
                        .snapshotClass(name)
                        .build())
                .with(new Setting(
                        ObjectRef.of(Kind.SETTING, "csi-driver-config"),
                        "{\"%s\":{\"volumeSnapshotClassName\":\"%s\"}}".formatted(DRIVER, name),
                        ""));
    }

    DialectCluster claimNaming(String name) {
        claimNames = Optional.of(name);
        return this;
    }

    /** Everything is known: what is not there does not exist. */
    Inventory inventory() {
        return builder().assumeComplete().build();
    }

    Inventory.Builder builder() {
        Claim.Builder claim = Claim.builder()
                .name("apps", "data")
                .storageClass(storageClass)
                .putAnnotations("volume.kubernetes.io/storage-provisioner", DRIVER)
                .bound("pv-data");
        claimNames.ifPresent(name -> claim.putAnnotations(LABEL, name));
        StorageClass.Builder std = StorageClass.builder().name("std").provisioner(provisioner);
        storageClassNames.ifPresent(name -> std.putAnnotations("k10.kasten.io/volume-snapshot-class", name));
        Inventory.Builder inventory = Inventory.builder()
                .add(claim.build())
                .add(std.build())
                .add(Volume.builder().name("pv-data").csi(DRIVER, "handle").build());
        objects.forEach(inventory::add);
        return inventory;
    }

    static Situation over(Profile profile, Inventory seen) {
        FactSet facts = FactSet.of(
                "pack", Trust.CURATED, Facts.of(DriverName.of(DRIVER)).supports(Capability.SNAPSHOT));
        return Advisor.of(profile).over(seen, facts);
    }
}
