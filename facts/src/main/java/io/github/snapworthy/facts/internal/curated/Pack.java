package io.github.snapworthy.facts.internal.curated;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the files of drivers lie: beside each other, each under the name of its driver. */
final class Pack {
    private static final String FOLDER = "curated/";
    private static final String RESOURCES = "/io/github/snapworthy/facts/" + FOLDER;

    private Pack() {}

    /** The file of that name, if there is one. */
    static Optional<DriverFile> file(String name) {
        String file = name + ".yaml";
        try (@Nullable InputStream in = Pack.class.getResourceAsStream(RESOURCES + file)) {
            return in == null ? Optional.empty() : Optional.of(DriverFileReader.read(FOLDER + file, in));
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + file, e);
        }
    }
}
