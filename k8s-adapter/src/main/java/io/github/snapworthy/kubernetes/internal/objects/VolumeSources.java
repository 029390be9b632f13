package io.github.snapworthy.kubernetes.internal.objects;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The fields under {@code spec} of a PersistentVolume that name its source. Those of a later Kubernetes are told by what
 * they are: a source is a map, and of the other fields only a few are maps.
 */
final class VolumeSources {
    /** The sources that are known, CSI first. */
    static final ImmutableList<String> KNOWN = ImmutableList.of(
            "csi",
            "awsElasticBlockStore",
            "azureDisk",
            "azureFile",
            "cephfs",
            "cinder",
            "fc",
            "flexVolume",
            "flocker",
            "gcePersistentDisk",
            "glusterfs",
            "hostPath",
            "iscsi",
            "local",
            "nfs",
            "photonPersistentDisk",
            "portworxVolume",
            "quobyte",
            "rbd",
            "scaleIO",
            "storageos",
            "vsphereVolume");

    private static final ImmutableSet<String> OTHER_FIELDS = ImmutableSet.of(
            "accessModes",
            "capacity",
            "claimRef",
            "mountOptions",
            "nodeAffinity",
            "persistentVolumeReclaimPolicy",
            "storageClassName",
            "volumeAttributesClassName",
            "volumeMode");

    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,62}");

    private VolumeSources() {}

    /** Whether a field, if it is a map, can be a source that is not known yet. */
    static boolean canBe(String field) {
        return !OTHER_FIELDS.contains(field) && FIELD_NAME.matcher(field).matches();
    }

    /** The source of a volume. A volume without one was not read whole, and is not of another type than CSI for that. */
    static String of(View spec) throws Malformed {
        for (String known : KNOWN) {
            spec.in(known);
            if (spec.hasMap(known)) {
                return known;
            }
        }
        List<String> others = new ArrayList<>();
        for (String field : spec.keys()) {
            if (spec.hasMap(field) && canBe(field)) {
                others.add(field);
            }
        }
        if (others.size() != 1) {
            throw new Malformed("spec: expected a volume source such as csi");
        }
        return others.get(0);
    }
}
