package io.github.snapworthy.operator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.Manifests;
import java.util.Map;

/** What an operator's caches hold, as an inventory. Safe for all threads. */
public final class ClientObjects {
    // quote: objects
    private final KubernetesSerialization serialization = new KubernetesSerialization();

    /** An inventory of objects of any type of the client; kinds that were listed to the end are named beside them. */
    public Inventory inventory(Iterable<? extends HasMetadata> objects, Iterable<Kind> listed) {
        Inventory.Builder inventory = Inventory.builder();
        objects.forEach(object -> Manifests.read(map(object)).addTo(inventory));
        listed.forEach(inventory::listed);
        return inventory.build();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map(HasMetadata object) {
        return serialization.convertValue(object, Map.class);
    }
    // end
}
