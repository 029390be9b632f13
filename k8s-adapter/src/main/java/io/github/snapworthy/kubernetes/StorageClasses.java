package io.github.snapworthy.kubernetes;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.StorageClass;
import io.kubernetes.client.openapi.models.V1StorageClass;

/** Storage classes from the models of the official client. */
public final class StorageClasses {
    private StorageClasses() {}

    /**
     * The value of a model.
     *
     * @throws IllegalArgumentException if the model makes no sense, without a name for example; the message says why
     */
    public static StorageClass from(V1StorageClass model) {
        return Models.read(model, Kind.STORAGE_CLASS, StorageClass.class);
    }
}
