package io.github.snapworthy.kubernetes;

import static java.util.Objects.requireNonNull;

import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.reading.ModelReader;
import io.kubernetes.client.openapi.JSON;

/** Models of the official client, through the client's own JSON and the one projection. */
final class Models {
    private Models() {}

    static <T extends ClusterObject> T read(Object model, Kind kind, Class<T> type) {
        requireNonNull(model, "model");
        return type.cast(ModelReader.read(JSON.serialize(model), kind));
    }
}
