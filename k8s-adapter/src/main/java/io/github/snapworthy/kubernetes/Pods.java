package io.github.snapworthy.kubernetes;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Pod;
import io.kubernetes.client.openapi.models.V1Pod;

/** Pods from the models of the official client. */
public final class Pods {
    private Pods() {}

    /**
     * The value of a model.
     *
     * @throws IllegalArgumentException if the model makes no sense, without a name for example; the message says why
     */
    public static Pod from(V1Pod model) {
        return Models.read(model, Kind.POD, Pod.class);
    }
}
