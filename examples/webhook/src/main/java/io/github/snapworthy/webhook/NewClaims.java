package io.github.snapworthy.webhook;

import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.CloneRequest;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.RestoreRequest;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.core.VolumeSnapshotRef;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a claim with a data source asks for: a restore of a VolumeSnapshot, or a clone of a claim by its driver. A claim
 * without one, or with a source that a populator of somebody else fills, asks for nothing.
 */
final class NewClaims {
    private static final String SNAPSHOTS = "snapshot.storage.k8s.io";
    private static final String NO_CLASS =
            "the claim names no StorageClass: it stays pending until there is a default one of the same driver";

    private NewClaims() {}

    static Asked ask(NewObject claim, Inventory seen) throws UnreadableField {
        String source = claim.has("spec.dataSourceRef") ? "spec.dataSourceRef" : "spec.dataSource";
        String type = claim.text(source + ".apiGroup").orElse("") + "/"
                + claim.text(source + ".kind").orElse("");
        boolean isRestore = type.equals(SNAPSHOTS + "/VolumeSnapshot");
        if (!isRestore && !type.equals("/PersistentVolumeClaim")) {
            return Asked.nothing();
        }
        if (!claim.name(source + ".namespace").orElse(claim.namespace()).equals(claim.namespace())) {
            return Asked.remark(
                    "not decided: the data source is in another namespace, for which a ReferenceGrant counts");
        }
        return classed(claim, isRestore ? restore(claim, source) : clone(claim, source));
    }

    /** A default class was filled in before this webhook is asked, so there is none; the empty name asks for none. */
    private static Asked classed(NewObject claim, Request request) throws UnreadableField {
        Optional<String> named = claim.text("spec.storageClassName");
        if (named.isPresent() && named.get().isEmpty()) {
            return Asked.remark("the claim asks for no StorageClass, so nothing fills it from its data source");
        }
        Asked asked = Asked.of(request);
        return named.isPresent() ? asked : asked.saying(NO_CLASS);
    }

    private static Request restore(NewObject claim, String source) throws UnreadableField {
        RestoreRequest request = Request.restore(
                        VolumeSnapshotRef.of(claim.namespace(), claim.requiredName(source + ".name")))
                .volumeMode(mode(claim));
        Optional<String> named = claim.name("spec.storageClassName");
        OptionalLong size = size(claim);
        RestoreRequest sized = size.isPresent() ? request.size(size.getAsLong()) : request;
        return named.isPresent() ? sized.storageClass(named.get()) : sized;
    }

    private static Request clone(NewObject claim, String source) throws UnreadableField {
        CloneRequest request = Request.clone(ClaimRef.of(claim.namespace(), claim.requiredName(source + ".name")))
                .volumeMode(mode(claim))
                .using(CloneMethod.CSI_CLONE);
        Optional<String> named = claim.name("spec.storageClassName");
        OptionalLong size = size(claim);
        CloneRequest sized = size.isPresent() ? request.size(size.getAsLong()) : request;
        return named.isPresent() ? sized.storageClass(named.get()) : sized;
    }

    private static OptionalLong size(NewObject claim) throws UnreadableField {
        return claim.bytes("spec.resources.requests.storage");
    }

    private static VolumeMode mode(NewObject claim) throws UnreadableField {
        return switch (claim.text("spec.volumeMode").orElse("Filesystem")) {
            case "Filesystem" -> VolumeMode.FILESYSTEM;
            case "Block" -> VolumeMode.BLOCK;
            default -> throw new UnreadableField("spec.volumeMode", "Filesystem or Block");
        };
    }
}
