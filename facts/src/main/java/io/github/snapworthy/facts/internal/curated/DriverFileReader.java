package io.github.snapworthy.facts.internal.curated;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.facts.internal.yaml.YamlMap;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads a {@link DriverFile}. */
final class DriverFileReader {
    private static final ImmutableSet<String> KEYS = ImmutableSet.of(
            "driver",
            "alsoMatches",
            "source",
            "capabilities",
            "limits",
            "neededClassParameters",
            "classPurpose",
            "restrictions",
            "advice",
            "notes");
    private static final ImmutableSet<String> SOURCE_KEYS = ImmutableSet.of("repository", "commit", "date");
    private static final ImmutableMap<String, Limit> LIMITS = Words.names(Limit.values());

    private final String file;
    private final YamlMap root;

    private DriverFileReader(String file, YamlMap root) {
        this.file = file;
        this.root = root;
    }

    /** The file; throws {@link io.github.snapworthy.facts.internal.yaml.YamlProblem} where it is not as it has to be. */
    static DriverFile read(String file, InputStream in) {
        return new DriverFileReader(file, YamlMap.read(file, in).only(KEYS)).file();
    }

    private DriverFile file() {
        String driver = root.text("driver");
        root.texts("advice");
        root.texts("notes");
        return new DriverFile(
                driver,
                alsoMatches(driver),
                new Facts(
                        Optional.of(DriverName.of(driver)), facts(), file + ", from " + source(), Optional.of(when())));
    }

    /** Files are found by their names, so a pattern can only add a prefix to the name of the file. */
    private Optional<String> alsoMatches(String driver) {
        Optional<String> pattern = root.find("alsoMatches");
        if (pattern.isPresent() && !pattern.get().equals("*." + driver)) {
            throw root.problem("alsoMatches", "expected '*." + driver + "', was '" + pattern.get() + "'");
        }
        return pattern;
    }

    private YamlMap sourceMap() {
        return root.map("source")
                .orElseThrow(() -> root.problem("source", "expected what was read"))
                .only(SOURCE_KEYS);
    }

    /** The day of what was read, from its first moment. */
    private Instant when() {
        YamlMap source = sourceMap();
        String date = source.text("date");
        try {
            return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw source.problem("date", "expected a day such as 2026-08-21, was '" + date + "'");
        }
    }

    private String source() {
        YamlMap source = sourceMap();
        return source.text("repository") + " at " + source.text("commit") + " of " + source.text("date");
    }

    private ImmutableList<Fact> facts() {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        root.map("capabilities").map(CapabilityReader::facts).ifPresent(facts::addAll);
        root.words("limits", LIMITS).forEach(limit -> facts.add(new Fact.Limited(limit)));
        ImmutableSet<String> needed = ImmutableSet.copyOf(root.texts("neededClassParameters"));
        if (!needed.isEmpty()) {
            facts.add(new Fact.NeededParameters(needed));
        }
        root.map("classPurpose").map(PurposeReader::fact).ifPresent(facts::add);
        root.maps("restrictions").forEach(restriction -> facts.add(RestrictionReader.fact(restriction)));
        return facts.build();
    }
}
