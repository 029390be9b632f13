package io.github.snapworthy.report;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language by their keys, in the order of their file: a properties file in UTF-8, each line {@code key =
 * value} or a comment, without escapes. Which one is read depends on its name alone, never on the machine.
 */
final class Bundle {
    private static final String BETWEEN = " = ";

    private final String name;
    private final ImmutableMap<String, String> texts;

    private Bundle(String name, ImmutableMap<String, String> texts) {
        this.name = name;
        this.texts = texts;
    }

    /** The bundle of that name beside this class. */
    static Bundle of(String name) {
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        try (InputStream in = Objects.requireNonNull(Bundle.class.getResourceAsStream(name + ".properties"), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int at = line.indexOf(BETWEEN);
                if (at > 0 && !line.startsWith("#")) {
                    texts.put(line.substring(0, at), line.substring(at + BETWEEN.length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return new Bundle(name, texts.buildOrThrow());
    }

    /** All texts, in the order of the file. */
    ImmutableMap<String, String> texts() {
        return texts;
    }

    /** The text of that key; null where there is none. */
    @Nullable
    String find(String key) {
        return texts.get(key);
    }

    /**
     * The text of that key.
     *
     * @throws IllegalArgumentException if there is none
     */
    String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("key: " + name + " has none of the name " + key);
        }
        return text;
    }
}
