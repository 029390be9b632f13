package io.github.snapworthy.embed;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.kubernetes.Claims;
import io.github.snapworthy.kubernetes.Manifests;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import java.util.Map;

/** A host that has the objects already, whatever client it got them by. */
public final class OwnObjects {
    private OwnObjects() {}

    // quote: own-objects
    /** An inventory of what the host knows. What nobody vouches for is not observed, never absent. */
    public static Inventory inventory(V1PersistentVolumeClaim model, Map<String, ?> volume) {
        return Inventory.builder()
                .add(Claims.from(model)) // a model of the official client
                .add(Manifests.read(volume)) // any object as a map or a stream, from any client
                .add(Claim.builder() // or a plain value
                        .name("vms", "scratch")
                        .storageClass("fast")
                        .bound("pv-17")
                        .build())
                .listed(Kind.CLAIM, "vms") // listed to the end in this namespace: absence now means missing
                .unreadable(Kind.SNAPSHOT_CLASS, Unreadable.FORBIDDEN)
                .build();
    }

    /** The inventory after an event of a watch; it shares what did not change. */
    public static Inventory after(Inventory seen, V1PersistentVolumeClaim changed) {
        return seen.with(Change.put(Claims.from(changed)));
    }
    // end
}
