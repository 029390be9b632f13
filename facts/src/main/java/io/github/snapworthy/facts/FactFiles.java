package io.github.snapworthy.facts;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.facts.internal.curated.DriverFileReader;
import io.github.snapworthy.facts.internal.overrides.OverrideFacts;
import io.github.snapworthy.facts.internal.overrides.OverrideFileReader;
import io.github.snapworthy.facts.internal.yaml.Reading;
import io.github.snapworthy.facts.internal.yaml.YamlFile;
import io.github.snapworthy.facts.internal.yaml.YamlMap;
import io.github.snapworthy.spi.DriverFactProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of driver facts: overrides, which are an administrator's statements about drivers, and fact packs, which are
 * about one driver a file. {@code docs/facts.md} has both formats. Files are YAML in UTF-8 of at most one MiB.
 */
public final class FactFiles {
    private FactFiles() {}

    /**
     * The statements of an administrator as a provider of the id {@code snapworthy.overrides}, believed as {@link
     * io.github.snapworthy.core.Trust#STATED}. The file is read once, here; the provider is immutable and safe for all
     * threads.
     *
     * @throws IOException if the file cannot be read
     * @throws FactFileException with all that is wrong with the file
     */
    public static DriverFactProvider overrides(Path file) throws IOException, FactFileException {
        return overrides(ImmutableList.of(requireNonNull(file, "file")));
    }

    /**
     * The statements of several files as one provider, as in {@link #overrides(Path)}. Where two files contradict each
     * other two sources of equal trust do, and the answer is open.
     *
     * @throws IOException if a file cannot be read
     * @throws FactFileException with all that is wrong with any of the files
     */
    public static DriverFactProvider overrides(List<Path> files) throws IOException, FactFileException {
        List<Reading<ImmutableMap<DriverName, Facts>>> read = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                read.add(OverrideFileReader.read(YamlFile.read(file.toString(), in)));
            }
        }
        return provider(read);
    }

    /**
     * The statements in a stream, as in {@link #overrides(Path)}. The stream is not closed.
     *
     * @param name the name of the file in reasons and errors
     * @throws IOException if the stream fails
     * @throws FactFileException with all that is wrong with the file
     */
    public static DriverFactProvider overrides(String name, InputStream in) throws IOException, FactFileException {
        YamlFile file = YamlFile.read(requireNonNull(name, "name"), requireNonNull(in, "in"));
        return provider(List.of(OverrideFileReader.read(file)));
    }

    /**
     * Everything that is wrong with a file of overrides or of a fact pack, in the order of the file; empty where nothing
     * is. A file with the key {@code kind} is one of overrides, one with the key {@code driver} one of a pack. The stream
     * is not closed.
     *
     * @param name the name of the file in the problems
     * @throws IOException if the stream fails
     */
    public static ImmutableList<FactFileProblem> validate(String name, InputStream in) throws IOException {
        YamlFile file = YamlFile.read(requireNonNull(name, "name"), requireNonNull(in, "in"));
        file.root().ifPresent(root -> check(file, root));
        return file.problems();
    }

    private static DriverFactProvider provider(List<Reading<ImmutableMap<DriverName, Facts>>> files)
            throws FactFileException {
        ImmutableList<FactFileProblem> problems =
                files.stream().flatMap(file -> file.problems().stream()).collect(ImmutableList.toImmutableList());
        if (!problems.isEmpty()) {
            throw new FactFileException(problems);
        }
        return OverrideFacts.of(
                files.stream().flatMap(file -> file.value().stream()).toList());
    }

    private static void check(YamlFile file, YamlMap root) {
        if (root.has("kind") || (!root.has("driver") && OverrideFileReader.isMeantBy(root))) {
            OverrideFileReader.check(root);
        } else if (DriverFileReader.isMeantBy(root)) {
            DriverFileReader.check(file, root);
        } else {
            root.note("expected a file of overrides, with the key 'kind', or of a fact pack, with the key 'driver'");
        }
    }
}
