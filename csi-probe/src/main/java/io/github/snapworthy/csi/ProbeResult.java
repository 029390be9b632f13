package io.github.snapworthy.csi;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a driver answered at one endpoint. A value.
 *
 * @param endpoint where it was asked
 * @param when when it was asked
 * @param plugin what it is, {@code GetPluginInfo}
 * @param plugged what it has as a plugin, {@code GetPluginCapabilities}
 * @param ready whether it says that it is ready, {@code Probe}; a driver that does not say is ready
 * @param controller {@code ControllerGetCapabilities}
 * @param group {@code GroupControllerGetCapabilities}
 * @param node {@code NodeGetCapabilities}
 */
public record ProbeResult(
        CsiEndpoint endpoint,
        Instant when,
        CsiAnswer<Plugin> plugin,
        CsiAnswer<ImmutableSortedSet<CsiCapability>> plugged,
        CsiAnswer<Boolean> ready,
        CsiAnswer<ImmutableSortedSet<CsiCapability>> controller,
        CsiAnswer<ImmutableSortedSet<CsiCapability>> group,
        CsiAnswer<ImmutableSortedSet<CsiCapability>> node) {
    public ProbeResult {
        requireNonNull(endpoint, "endpoint");
        requireNonNull(when, "when");
        requireNonNull(plugin, "plugin");
        requireNonNull(plugged, "plugged");
        requireNonNull(ready, "ready");
        requireNonNull(controller, "controller");
        requireNonNull(group, "group");
        requireNonNull(node, "node");
    }

    /** Whether it was a driver that answered: who does not say what he is tells nothing about any driver. */
    public boolean isDriver() {
        return plugin.value().isPresent();
    }

    /**
     * The first question that was neither answered nor refused as not implemented, with what came of it; empty where what can
     * be known at this endpoint is known.
     */
    Optional<String> open() {
        Map<String, CsiAnswer<?>> answers = new LinkedHashMap<>();
        answers.put("GetPluginInfo", plugin);
        answers.put("GetPluginCapabilities", plugged);
        answers.put("ControllerGetCapabilities", controller);
        answers.put("GroupControllerGetCapabilities", group);
        answers.put("NodeGetCapabilities", node);
        for (Map.Entry<String, CsiAnswer<?>> answer : answers.entrySet()) {
            if (answer.getValue() instanceof CsiAnswer.None<?> none
                    && (none.why() != CsiAnswer.Silence.UNIMPLEMENTED || answer.getValue() == plugin)) {
                return Optional.of(answer.getKey() + ": " + none.detail());
            }
        }
        return Optional.empty();
    }

    /** The answer to a question on capabilities, by its list. */
    Optional<ImmutableSortedSet<CsiCapability>> declared(CsiCapability.List list) {
        return switch (list) {
            case PLUGIN_SERVICE, VOLUME_EXPANSION, OTHER -> plugged.value();
            case CONTROLLER -> controller.value();
            case GROUP_CONTROLLER -> group.value();
            case NODE -> node.value();
        };
    }

    /**
     * What a driver says that it is.
     *
     * @param name its name, as it stands in StorageClasses
     * @param version its own version, as it writes it; may be empty
     * @param manifest what else it says of itself
     */
    public record Plugin(String name, String version, ImmutableSortedMap<String, String> manifest) {
        public Plugin {
            requireNonNull(name, "name");
            requireNonNull(version, "version");
            requireNonNull(manifest, "manifest");
        }
    }
}
