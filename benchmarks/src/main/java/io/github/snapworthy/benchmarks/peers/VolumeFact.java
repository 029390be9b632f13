package io.github.snapworthy.benchmarks.peers;

import com.google.common.collect.ImmutableMap;

/**
 * A volume.
 *
 * @param name the name
 * @param source the field of its spec that names the source: csi, nfs and so on
 * @param driver the CSI driver, or empty
 * @param claim the claim that it is bound to as namespace/name, or empty
 * @param claimUid the uid of that claim, or empty
 * @param attributes the attributes of the volume, and the parameters of its StorageClass that it does not repeat
 */
public record VolumeFact(
        String name,
        String source,
        String driver,
        String claim,
        String claimUid,
        ImmutableMap<String, String> attributes) {
    /** Whether it is bound to another claim, or to an earlier one of that name. */
    public boolean isOfAnother(String key, String uid) {
        return (!claim.isEmpty() && !claim.equals(key))
                || (!claimUid.isEmpty() && !uid.isEmpty() && !claimUid.equals(uid));
    }

    /** Whether it has the attribute, and the wanted word is not in it; an empty name is of no attribute. */
    public boolean isRuledOut(String attribute, String wanted) {
        String value = attribute.isEmpty() ? null : attributes.get(attribute);
        return value != null && !value.contains(wanted);
    }
}
