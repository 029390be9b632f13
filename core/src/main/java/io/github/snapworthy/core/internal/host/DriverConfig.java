package io.github.snapworthy.core.internal.host;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Setting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Harvester's setting {@code csi-driver-config}: the snapshot classes by driver. An entry of the value replaces the
 * entry of the default as a whole, driver by driver.
 */
public final class DriverConfig {
    private final ImmutableMap<String, Object> value;
    private final ImmutableMap<String, Object> defaults;
    private final boolean valueIsEmpty;
    private final @Nullable String problem;

    private DriverConfig(
            ImmutableMap<String, Object> value,
            ImmutableMap<String, Object> defaults,
            boolean valueIsEmpty,
            @Nullable String problem) {
        this.value = value;
        this.defaults = defaults;
        this.valueIsEmpty = valueIsEmpty;
        this.problem = problem;
    }

    /** Reads the setting. */
    public static DriverConfig of(Setting setting) {
        try {
            return new DriverConfig(
                    read(setting.value()),
                    read(setting.defaultValue()),
                    setting.value().isBlank(),
                    null);
        } catch (Json.Malformed e) {
            return new DriverConfig(ImmutableMap.of(), ImmutableMap.of(), true, e.getMessage());
        }
    }

    private static ImmutableMap<String, Object> read(String text) throws Json.Malformed {
        return text.isBlank() ? ImmutableMap.of() : Json.object(text);
    }

    /** Why the setting cannot be read; empty where it can. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** The drivers that somebody wrote an entry for, those of the default not counted. */
    public ImmutableSet<String> drivers() {
        return value.keySet();
    }

    /** The class that is configured for a driver and operation; empty where none is. */
    public Optional<String> snapshotClass(String driver, Operation operation) {
        return in(value.containsKey(driver) ? value : defaults, driver, operation);
    }

    /**
     * What a reader of Harvester takes that differs from us: its actions take the value instead of the default, its
     * webhook and controller merge both and let the default win.
     */
    public Optional<String> anotherReading(String driver, Operation operation) {
        Optional<String> ours = snapshotClass(driver, operation);
        Optional<String> actions = in(valueIsEmpty ? defaults : value, driver, operation);
        Optional<String> webhook = in(defaults.containsKey(driver) ? defaults : value, driver, operation);
        if (!actions.equals(ours)) {
            return Optional.of(actions.orElse("none"));
        }
        return webhook.equals(ours) ? Optional.empty() : Optional.of(webhook.orElse("none"));
    }

    /** The key in the entry of a driver that names the class for an operation. */
    public static String key(Operation operation) {
        return operation == Operation.SNAPSHOT ? "volumeSnapshotClassName" : "backupVolumeSnapshotClassName";
    }

    private static Optional<String> in(ImmutableMap<String, Object> entries, String driver, Operation operation) {
        Object entry = entries.get(driver);
        Object name = entry == null ? null : Json.members(entry).get(key(operation));
        return name instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
