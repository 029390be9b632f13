package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableSet;

/** The types of volumes as Velero writes them in policies. Other words are taken there, and match nothing. */
final class VolumeTypes {
    static final String CSI = "csi";
    static final String NFS = "nfs";

    /** What a volume has that is of no type that Velero knows, or that is not there. */
    static final String NONE = "";

    /** What a source is called that was not read. */
    private static final String NOT_READ = "unknown";

    private static final ImmutableSet<String> OF_CLAIMS = ImmutableSet.of(
            "awsElasticBlockStore",
            "azureDisk",
            "azureFile",
            "cephfs",
            "cinder",
            CSI,
            "fc",
            "flexVolume",
            "flocker",
            "gcePersistentDisk",
            "glusterfs",
            "hostPath",
            "iscsi",
            "local",
            NFS,
            "photonPersistentDisk",
            "portworxVolume",
            "quobyte",
            "rbd",
            "scaleIO",
            "storageOS",
            "vsphereVolume");

    /** Rules count for volumes that are written into pods too. */
    private static final ImmutableSet<String> OF_PODS_ALONE =
            ImmutableSet.of("configMap", "downwardAPI", "emptyDir", "ephemeral", "gitRepo", "projected", "secret");

    private VolumeTypes() {}

    /** Whether a source is that of a volume which nobody read whole. */
    static boolean isNotRead(String sourceType) {
        return sourceType.equals(NOT_READ);
    }

    /** The type of a volume whose source is that field of its {@code spec}. */
    static String of(String sourceType) {
        String type = sourceType.equals("storageos") ? "storageOS" : sourceType;
        return OF_CLAIMS.contains(type) ? type : NONE;
    }

    /** Whether any volume can be of the type that a policy names. */
    static boolean canBe(String type) {
        return type.equals(NONE) || OF_CLAIMS.contains(type) || OF_PODS_ALONE.contains(type);
    }
}
