package io.github.snapworthy.kubernetes;

import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Kind;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;

/** Claims from the models of the official client. */
public final class Claims {
    private Claims() {}

    /**
     * The value of a model.
     *
     * @throws IllegalArgumentException if the model makes no sense, without a name for example; the message says why
     */
    public static Claim from(V1PersistentVolumeClaim model) {
        return Models.read(model, Kind.CLAIM, Claim.class);
    }
}
