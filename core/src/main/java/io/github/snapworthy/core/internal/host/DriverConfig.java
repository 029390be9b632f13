package io.github.snapworthy.core.internal.host;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Setting;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Harvester's setting {@code csi-driver-config}: the snapshot classes by driver. An entry of the value replaces the
 * entry of the default as a whole, driver by driver.
 */
public final class DriverConfig {
    private final ImmutableMap<String, ImmutableMap<String, String>> value;
    private final ImmutableMap<String, ImmutableMap<String, String>> defaults;
    private final boolean valueIsEmpty;
    private final @Nullable String problem;

    private DriverConfig(
            ImmutableMap<String, ImmutableMap<String, String>> value,
            ImmutableMap<String, ImmutableMap<String, String>> defaults,
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
                    setting.value().isEmpty(),
                    null);
        } catch (Json.Malformed e) {
            return new DriverConfig(ImmutableMap.of(), ImmutableMap.of(), true, e.getMessage());
        }
    }

    /** As Harvester does: what is empty has no entries, nor has {@code null}, and spaces alone are no JSON. */
    private static ImmutableMap<String, ImmutableMap<String, String>> read(String text) throws Json.Malformed {
        ImmutableMap.Builder<String, ImmutableMap<String, String>> entries = ImmutableMap.builder();
        if (!text.isEmpty() && !Json.isNull(text)) {
            for (Map.Entry<String, Json.Span> member : Json.spans(text).entrySet()) {
                entries.put(member.getKey(), entry(text, member.getValue()));
            }
        }
        return entries.buildOrThrow();
    }

    private static ImmutableMap<String, String> entry(String text, Json.Span span) throws Json.Malformed {
        String entry = span.in(text);
        if (Json.isNull(entry)) {
            return ImmutableMap.of();
        }
        if (!entry.startsWith("{")) {
            throw new Json.Malformed("expected an object at character " + (span.from() + 1));
        }
        return Json.texts(entry, span.from(), key(Operation.SNAPSHOT), key(Operation.BACKUP));
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

    private static Optional<String> in(
            ImmutableMap<String, ImmutableMap<String, String>> entries, String driver, Operation operation) {
        return Optional.ofNullable(entries.get(driver))
                .map(entry -> entry.get(key(operation)))
                .filter(name -> !name.isBlank());
    }
}
