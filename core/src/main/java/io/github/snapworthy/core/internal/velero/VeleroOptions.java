package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ObjectRef;
import java.util.Optional;

/**
 * What a request says of Velero; it goes before what the cluster shows.
 *
 * @param policy the ConfigMap that holds the volume policies
 * @param switches the settings that the request makes
 * @param release the release of the server
 */
public record VeleroOptions(
        Optional<ObjectRef> policy, ImmutableMap<Switch, Boolean> switches, Optional<VeleroRelease> release) {
    /** The request says nothing. */
    public static final VeleroOptions NONE = new VeleroOptions(Optional.empty(), ImmutableMap.of(), Optional.empty());
}
