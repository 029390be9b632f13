package io.github.snapworthy.kubernetes.internal.policies;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Capacity;
import io.github.snapworthy.core.VolumeRule.Csi;
import io.github.snapworthy.core.VolumeRule.Nfs;
import java.util.Optional;

/** The conditions of one rule. */
final class ConditionReader {
    private static final ImmutableSet<String> KNOWN =
            ImmutableSet.of("capacity", "storageClass", "nfs", "csi", "volumeTypes", "pvcLabels", "pvcPhase");
    private static final ImmutableSet<String> CSI = ImmutableSet.of("driver", "volumeAttributes");
    private static final ImmutableSet<String> NFS = ImmutableSet.of("server", "path");

    private ConditionReader() {}

    static void read(PolicyFields conditions, VolumeRule.Builder rule) {
        conditions.only(KNOWN);
        rule.capacity(capacity(conditions))
                .storageClasses(conditions.texts("storageClass"))
                .nfs(conditions.map("nfs").map(ConditionReader::nfs))
                .csi(conditions.map("csi").map(ConditionReader::csi))
                .volumeTypes(conditions.texts("volumeTypes"))
                .claimPhases(conditions.texts("pvcPhase"));
        labels(conditions, rule);
    }

    private static Capacity capacity(PolicyFields conditions) {
        Optional<Capacity> capacity = CapacityText.parse(conditions.text("capacity"));
        if (capacity.isEmpty()) {
            conditions.wrong("capacity", CapacityText.EXPECTED);
        }
        return capacity.orElse(Capacity.ANY);
    }

    private static Nfs nfs(PolicyFields nfs) {
        nfs.only(NFS);
        return new Nfs(nfs.text("server"), nfs.text("path"));
    }

    private static Csi csi(PolicyFields csi) {
        csi.only(CSI);
        Optional<PolicyFields> attributes = csi.map("volumeAttributes");
        String driver = csi.text("driver");
        if (driver.isEmpty() && attributes.isPresent()) {
            csi.wrong("volumeAttributes", "expected a driver beside it");
        }
        return new Csi(driver, attributes.map(PolicyFields::texts).orElse(ImmutableMap.of()));
    }

    /** Of all conditions, this one alone may not be null. */
    private static void labels(PolicyFields conditions, VolumeRule.Builder rule) {
        Optional<PolicyFields> labels = conditions.map("pvcLabels");
        if (conditions.isNull("pvcLabels")
                || (labels.isPresent() && !labels.get().hasTextsAsKeys())) {
            conditions.wrong("pvcLabels", "expected a map of texts");
        }
        labels.ifPresent(texts -> rule.claimLabels(texts.texts()));
    }
}
