package io.github.snapworthy.facts.internal.curated;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.facts.internal.DidYouMean;
import io.github.snapworthy.facts.internal.DriverNames;
import io.github.snapworthy.facts.internal.statements.Statements;
import io.github.snapworthy.facts.internal.statements.Words;
import io.github.snapworthy.facts.internal.yaml.Reading;
import io.github.snapworthy.facts.internal.yaml.YamlFile;
import io.github.snapworthy.facts.internal.yaml.YamlMap;
import java.time.Instant;
import java.util.Optional;

/** Reads a {@link DriverFile}. */
public final class DriverFileReader {
    private static final String DRIVER = "driver";
    private static final String ALSO_MATCHES = "alsoMatches";
    private static final String SOURCE = "source";
    private static final String ADVICE = "advice";
    private static final String NOTES = "notes";

    static final ImmutableSet<String> KEYS = ImmutableSet.<String>builder()
            .add(DRIVER, ALSO_MATCHES, SOURCE)
            .addAll(Statements.KEYS)
            .add(ADVICE, NOTES)
            .build();
    static final ImmutableSet<String> SOURCE_KEYS = ImmutableSet.of("repository", "commit", "date");

    private final YamlFile file;
    private final YamlMap root;

    private DriverFileReader(YamlFile file, YamlMap root) {
        this.file = file;
        this.root = root.only(KEYS);
    }

    /** Whether the mapping is about one driver, whatever else may be wrong with it. */
    public static boolean isMeantBy(YamlMap root) {
        return KEYS.stream().anyMatch(root::has);
    }

    /** Notes all that is wrong with a file about one driver. */
    public static void check(YamlFile file, YamlMap root) {
        new DriverFileReader(file, root).read();
    }

    /** What the file says, or what is wrong with it. */
    static Reading<DriverFile> read(YamlFile file) {
        return Reading.of(file, file.root().flatMap(root -> new DriverFileReader(file, root).read()));
    }

    private Optional<DriverFile> read() {
        Optional<String> driver = root.required(DRIVER, DriverFileReader::driver);
        Optional<String> alsoMatches = root.find(ALSO_MATCHES, pattern -> pattern(pattern, driver));
        Optional<YamlMap> source = root.requiredMap(SOURCE);
        String reason =
                file.name() + ", from " + source.map(DriverFileReader::source).orElse("");
        Optional<Instant> when = source.flatMap(one -> one.required("date", Words::day));
        root.list(ADVICE, Words::text);
        root.list(NOTES, Words::text);
        ImmutableList<Fact> stated = Statements.read(root);
        return driver.map(name ->
                new DriverFile(name, alsoMatches, new Facts(Optional.of(DriverName.of(name)), stated, reason, when)));
    }

    /** A name that a driver can have, a provisioner's with its slash, or a placeholder: a name and {@code .*}. */
    private static String driver(String name) {
        String stem = name.endsWith(".*") ? name.substring(0, name.length() - 2) : name;
        int slash = stem.indexOf('/');
        if (!DriverNames.canBeReal(stem.substring(slash + 1))
                || (slash >= 0 && !DriverNames.canBeReal(stem.substring(0, slash)))) {
            throw new IllegalArgumentException(
                    "expected the name of a driver such as csi.acme.example, was " + DidYouMean.quoted(name));
        }
        return name;
    }

    /** Files are found by their names, so a pattern can only add a prefix to the name of the file. */
    private static String pattern(String pattern, Optional<String> driver) {
        if (driver.isPresent() && !pattern.equals("*." + driver.get())) {
            throw new IllegalArgumentException("expected '*." + driver.get() + "', was " + DidYouMean.quoted(pattern));
        }
        return pattern;
    }

    private static String source(YamlMap source) {
        source.only(SOURCE_KEYS);
        return source.required("repository", Words::text).orElse("") + " at "
                + source.required("commit", Words::text).orElse("") + " of "
                + source.find("date", Words::text).orElse("");
    }
}
