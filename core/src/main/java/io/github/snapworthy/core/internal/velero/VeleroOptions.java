package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VeleroSettings;
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
    /** Nothing is said. */
    static final VeleroOptions NONE = new VeleroOptions(Optional.empty(), ImmutableMap.of(), Optional.empty());

    /** What the settings of a request say. */
    public static VeleroOptions of(VeleroSettings said) {
        ImmutableMap.Builder<Switch, Boolean> switches = ImmutableMap.builder();
        said.switches().forEach((setting, value) -> switches.put(Switch.valueOf(setting.name()), value));
        return new VeleroOptions(
                said.policy(), switches.buildOrThrow(), said.release().flatMap(VeleroRelease::parse));
    }
}
