package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Action;
import io.github.snapworthy.core.internal.velero.ClaimedVolume.Sight;

/** Claims, volumes and rules that the tests share. */
final class Rules {
    static final long GIB = 1L << 30;

    private Rules() {}

    static Claim.Builder claim() {
        return Claim.builder().name("shop", "orders").bound("pv-orders");
    }

    static Volume.Builder volume() {
        return Volume.builder()
                .name("pv-orders")
                .csi("ebs.csi.aws.com", "vol-1")
                .storageClass("gp3")
                .capacityBytes(10 * GIB);
    }

    static Volume.Builder nfs() {
        return Volume.builder()
                .name("pv-orders")
                .sourceType("nfs")
                .nfsServer("10.0.0.1")
                .nfsPath("/media")
                .capacityBytes(10 * GIB);
    }

    static ClaimedVolume seen(Volume.Builder volume) {
        return new ClaimedVolume(claim().build(), Sight.SEEN, volume.build());
    }

    static ClaimedVolume seen() {
        return seen(volume());
    }

    static ClaimedVolume unreadable() {
        return new ClaimedVolume(claim().build(), Sight.UNREADABLE, null);
    }

    static ClaimedVolume pending() {
        return new ClaimedVolume(Claim.builder().name("shop", "orders").build(), Sight.NONE, null);
    }

    static VolumeRule.Builder rule() {
        return VolumeRule.of(Action.SKIP);
    }

    static VolumeRule.Csi csi(String driver, String... attributes) {
        return new VolumeRule.Csi(
                driver, attributes.length == 0 ? ImmutableMap.of() : ImmutableMap.of(attributes[0], attributes[1]));
    }
}
