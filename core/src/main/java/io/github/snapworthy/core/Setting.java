package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

/**
 * A Setting of Harvester.
 *
 * @param ref which object it is
 * @param value {@code value}, the empty text where absent
 * @param defaultValue {@code default}, the empty text where absent
 */
public record Setting(ObjectRef ref, String value, String defaultValue) implements ClusterObject {
    public Setting {
        requireNonNull(ref, "ref");
        requireNonNull(value, "value");
        requireNonNull(defaultValue, "defaultValue");
    }

    /** The setting of that name. */
    public static Setting of(String name, String value, String defaultValue) {
        return new Setting(ObjectRef.of(Kind.SETTING, name), value, defaultValue);
    }

    /** The value where there is one, else the default. */
    public String effective() {
        return value.isEmpty() ? defaultValue : value;
    }
}
