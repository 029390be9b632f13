package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.kubernetes.Source;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The sources that are read.
 *
 * @param sources the sources in their order
 * @param isSample whether it is the bundled sample, for want of any
 */
record Inputs(ImmutableList<Source> sources, boolean isSample) {
    private static final String SAMPLE = "sample-cluster.yaml";

    static Inputs of(List<String> names, InputStream standardInput) {
        if (names.isEmpty()) {
            InputStream sample = Objects.requireNonNull(Inputs.class.getResourceAsStream(SAMPLE), SAMPLE);
            return new Inputs(ImmutableList.of(Source.of(sample, SAMPLE)), true);
        }
        if (Collections.frequency(names, "-") > 1) {
            throw new UsageException("source - is named twice: there is one standard input");
        }
        return new Inputs(
                names.stream().map(name -> source(name, standardInput)).collect(ImmutableList.toImmutableList()),
                false);
    }

    private static Source source(String name, InputStream standardInput) {
        if (name.equals("-")) {
            return Source.of(standardInput, "standard input");
        }
        try {
            return Source.of(Path.of(name));
        } catch (InvalidPathException e) {
            throw new UsageException("source " + name + ": expected the path of a file or folder: " + e.getReason());
        }
    }
}
