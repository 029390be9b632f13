package io.github.snapworthy.facts;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The resources beside the classes of this module and of its tests. */
public final class Resources {
    private Resources() {}

    /** A resource of that name. */
    public static InputStream open(String name) {
        return requireNonNull(Resources.class.getResourceAsStream("/io/github/snapworthy/facts/" + name), name);
    }

    /** The text of the resource of that name. */
    public static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text as a stream. */
    public static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
