package io.github.snapworthy.console.board;

import static java.util.Objects.requireNonNull;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.kubernetes.ReadOptions;
import io.github.snapworthy.kubernetes.Reading;
import io.github.snapworthy.kubernetes.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The sample cluster of the command line, which is bundled here too. */
public final class BundledSample {
    private static final String FILE = "/io/github/snapworthy/cli/sample-cluster.yaml";

    private BundledSample() {}

    /** What is in it. */
    public static Sighting read() {
        try (InputStream in = requireNonNull(BundledSample.class.getResourceAsStream(FILE), FILE)) {
            Reading reading = ClusterFiles.read(List.of(Source.of(in, "sample-cluster.yaml")), ReadOptions.defaults());
            return Sighting.of(reading.addTo(Inventory.builder()).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
