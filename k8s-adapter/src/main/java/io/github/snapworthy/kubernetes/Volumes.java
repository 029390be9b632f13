package io.github.snapworthy.kubernetes;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Volume;
import io.kubernetes.client.openapi.models.V1PersistentVolume;

/** Volumes from the models of the official client. */
public final class Volumes {
    private Volumes() {}

    /**
     * The value of a model.
     *
     * @throws IllegalArgumentException if the model makes no sense, without a name for example; the message says why
     */
    public static Volume from(V1PersistentVolume model) {
        return Models.read(model, Kind.VOLUME, Volume.class);
    }
}
