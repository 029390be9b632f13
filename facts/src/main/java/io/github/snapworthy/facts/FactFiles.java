package io.github.snapworthy.facts;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.facts.internal.curated.DriverFileReader;
import io.github.snapworthy.facts.internal.evidence.EvidenceFileReader;
import io.github.snapworthy.facts.internal.evidence.EvidenceFileWriter;
import io.github.snapworthy.facts.internal.overrides.OverrideFacts;
import io.github.snapworthy.facts.internal.overrides.OverrideFileReader;
import io.github.snapworthy.facts.internal.yaml.Reading;
import io.github.snapworthy.facts.internal.yaml.YamlFile;
import io.github.snapworthy.facts.internal.yaml.YamlMap;
import io.github.snapworthy.spi.DriverFactProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of driver facts: overrides, which are an administrator's statements about drivers; fact packs, which are about one
 * driver a file; and evidence, what was found out of drivers. {@code docs/facts.md} has the formats. Files are YAML in UTF-8 of at most one MiB.
 */
public final class FactFiles {
    private static final String EVIDENCE = "snapworthy.evidence";

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
     * What was found out of drivers by asking them or by trying what they can do, for {@link FactSources#knowing(FactSet)}: it is
     * believed as the files say, {@link io.github.snapworthy.core.Trust#DECLARED} or {@link
     * io.github.snapworthy.core.Trust#VERIFIED}. So take files from those alone who may decide what is true here.
     *
     * @throws IOException if a file cannot be read
     * @throws FactFileException with all that is wrong with any of the files
     */
    public static FactSet evidence(List<Path> files) throws IOException, FactFileException {
        List<Reading<ImmutableSetMultimap<DriverName, SourcedFact>>> read = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                read.add(EvidenceFileReader.read(YamlFile.read(file.toString(), in)));
            }
        }
        return evidenceOf(read);
    }

    /**
     * The evidence in a stream, as in {@link #evidence(List)}. The stream is not closed.
     *
     * @param name the name of the file in reasons and errors
     * @throws IOException if the stream fails
     * @throws FactFileException with all that is wrong with the file
     */
    public static FactSet evidence(String name, InputStream in) throws IOException, FactFileException {
        YamlFile file = YamlFile.read(requireNonNull(name, "name"), requireNonNull(in, "in"));
        return evidenceOf(List.of(EvidenceFileReader.read(file)));
    }

    /**
     * The text of a file of evidence that says as much as these facts: {@link #evidence(String, InputStream)} reads it. How
     * providers went is left out, and so is a driver of which nothing but its release is known.
     *
     * @throws IllegalArgumentException if a fact is neither declared nor verified, bears no time, or is a rule instead of a
     *     capability, a limit or a release; or if the file would be refused: for the name of a driver that none may have, for
     *     the id of a source that is none, or for its size
     */
    public static String evidenceText(FactSet facts) {
        String text = EvidenceFileWriter.text(requireNonNull(facts, "facts"));
        try {
            evidence("facts", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (FactFileException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text;
    }

    /**
     * Everything that is wrong with a file of overrides, of evidence or of a fact pack, in the order of the file; empty where
     * nothing is. A file with the key {@code kind} is one of overrides or of evidence, one with the key {@code driver} one of a
     * pack. The stream
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
        return OverrideFacts.of(values(files));
    }

    private static FactSet evidenceOf(List<Reading<ImmutableSetMultimap<DriverName, SourcedFact>>> files)
            throws FactFileException {
        ImmutableSetMultimap.Builder<DriverName, SourcedFact> found = ImmutableSetMultimap.builder();
        values(files).forEach(found::putAll);
        ImmutableSetMultimap<DriverName, SourcedFact> facts = found.build();
        return new FactSet(facts, ImmutableList.of(ProviderState.answered(EVIDENCE, facts.size())));
    }

    /** What all files say, or what is wrong with any of them. */
    private static <T> List<T> values(List<Reading<T>> files) throws FactFileException {
        ImmutableList<FactFileProblem> problems =
                files.stream().flatMap(file -> file.problems().stream()).collect(ImmutableList.toImmutableList());
        if (!problems.isEmpty()) {
            throw new FactFileException(problems);
        }
        return files.stream().flatMap(file -> file.value().stream()).toList();
    }

    private static void check(YamlFile file, YamlMap root) {
        if (EvidenceFileReader.isMeantBy(root)) {
            EvidenceFileReader.check(root);
        } else if (root.has("kind") || (!root.has("driver") && OverrideFileReader.isMeantBy(root))) {
            OverrideFileReader.check(root);
        } else if (DriverFileReader.isMeantBy(root)) {
            DriverFileReader.check(file, root);
        } else {
            root.note(
                    "expected a file of overrides or evidence, with the key 'kind', or of a fact pack, with the key 'driver'");
        }
    }
}
