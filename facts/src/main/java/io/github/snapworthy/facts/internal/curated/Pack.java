package io.github.snapworthy.facts.internal.curated;

import io.github.snapworthy.facts.internal.yaml.Reading;
import io.github.snapworthy.facts.internal.yaml.YamlFile;
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

    /** The file of that name, if there is one. The build has checked all that are shipped. */
    static Optional<DriverFile> file(String name) {
        String file = name + ".yaml";
        try (@Nullable InputStream in = Pack.class.getResourceAsStream(RESOURCES + file)) {
            return in == null ? Optional.empty() : Optional.of(read(FOLDER + file, in));
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + file, e);
        }
    }

    private static DriverFile read(String file, InputStream in) throws IOException {
        Reading<DriverFile> read = DriverFileReader.read(YamlFile.read(file, in));
        return read.value()
                .orElseThrow(() -> new IllegalStateException(read.problems().toString()));
    }
}
