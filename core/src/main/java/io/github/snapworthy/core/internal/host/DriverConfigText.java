package io.github.snapworthy.core.internal.host;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.internal.words.Quoted;
import java.util.Optional;

/** Writes an entry into the text of {@code csi-driver-config} and leaves everything else as somebody wrote it. */
public final class DriverConfigText {
    private static final String NOTHING = "{}";

    private DriverConfigText() {}

    /**
     * The value of the setting with that class named for a driver and an operation; empty where the setting cannot be read.
     * What is configured by default goes with it wherever a value of its own would hide it.
     */
    public static Optional<String> naming(Setting setting, String driver, Operation operation, String snapshotClass) {
        try {
            String defaults = isNothing(setting.defaultValue()) ? NOTHING : setting.defaultValue();
            String value = isNothing(setting.value()) ? defaults : setting.value();
            String entry =
                    entry(value, driver).or(() -> entryIn(defaults, driver)).orElse(NOTHING);
            String named = put(entry, spelt(entry, DriverConfig.key(operation)), Quoted.json(snapshotClass));
            return Optional.of(put(value, driver, named));
        } catch (Json.Malformed e) {
            return Optional.empty();
        }
    }

    private static boolean isNothing(String text) {
        return text.isEmpty() || Json.isNull(text);
    }

    /** The key as it is spelt in the entry, whose case is of no account; of several the last counts. */
    private static String spelt(String entry, String key) throws Json.Malformed {
        return Streams.findLast(Json.spans(entry).keySet().stream().filter(key::equalsIgnoreCase))
                .orElse(key);
    }

    private static Optional<String> entryIn(String text, String driver) {
        try {
            return entry(text, driver);
        } catch (Json.Malformed e) {
            return Optional.empty();
        }
    }

    private static Optional<String> entry(String text, String driver) throws Json.Malformed {
        Json.Span span = Json.spans(text).get(driver);
        return Optional.ofNullable(span).map(found -> found.in(text)).filter(found -> found.startsWith("{"));
    }

    private static String put(String object, String key, String value) throws Json.Malformed {
        ImmutableMap<String, Json.Span> spans = Json.spans(object);
        Json.Span old = spans.get(key);
        if (old != null) {
            return object.substring(0, old.from()) + value + object.substring(old.to());
        }
        if (spans.isEmpty()) {
            return "{" + Quoted.json(key) + ":" + value + "}";
        }
        int end = spans.values().asList().get(spans.size() - 1).to();
        return object.substring(0, end) + "," + Quoted.json(key) + ":" + value + object.substring(end);
    }
}
