package io.github.snapworthy.facts.internal.overrides;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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

/** Reads a file of the administrator's statements: what is said of each driver, why, and possibly since when. */
public final class OverrideFileReader {
    static final String API_VERSION = "snapworthy/v1";
    static final String KIND = "DriverOverrides";
    static final ImmutableSet<String> KEYS = ImmutableSet.of("apiVersion", "kind", "drivers");
    private static final ImmutableSet<String> SAYING = ImmutableSet.<String>builder()
            .add("releases")
            .addAll(Statements.KEYS)
            .build();
    static final ImmutableSet<String> DRIVER_KEYS =
            ImmutableSet.<String>builder().add("because", "date").addAll(SAYING).build();

    private OverrideFileReader() {}

    /** Whether the mapping is a file of statements, whatever else may be wrong with it. */
    public static boolean isMeantBy(YamlMap root) {
        return KEYS.stream().anyMatch(root::has);
    }

    /** Notes all that is wrong with a file of statements. */
    public static void check(YamlMap root) {
        statements(root);
    }

    /** What the file says of each driver, or what is wrong with it. */
    public static Reading<ImmutableMap<DriverName, Facts>> read(YamlFile file) {
        return Reading.of(file, file.root().map(OverrideFileReader::statements));
    }

    private static ImmutableMap<DriverName, Facts> statements(YamlMap root) {
        root.only(KEYS);
        root.required("apiVersion", Words.exactly(API_VERSION));
        root.required("kind", Words.exactly(KIND));
        return root.requiredMap("drivers").map(OverrideFileReader::drivers).orElse(ImmutableMap.of());
    }

    private static ImmutableMap<DriverName, Facts> drivers(YamlMap drivers) {
        ImmutableMap.Builder<DriverName, Facts> said = ImmutableMap.builder();
        for (String name : drivers.keys()) {
            Optional<Said> entry = drivers.map(name).map(one -> said(name, drivers, one));
            if (!DriverNames.canBeReal(name)) {
                drivers.noteKey(
                        name, "expected the name of a driver such as csi.acme.example, was " + DidYouMean.quoted(name));
            } else if (entry.isPresent()) {
                DriverName driver = DriverName.of(name);
                said.put(driver, entry.get().about(driver));
            }
        }
        return said.buildOrThrow();
    }

    /** What is said of a driver whose name may be none. */
    private record Said(ImmutableList<Fact> facts, String reason, Optional<Instant> when) {
        Facts about(DriverName driver) {
            return new Facts(Optional.of(driver), facts, reason, when);
        }
    }

    private static Said said(String name, YamlMap drivers, YamlMap entry) {
        entry.only(DRIVER_KEYS);
        if (SAYING.stream().noneMatch(entry::has)) {
            drivers.noteKey(
                    name,
                    "expected something that is said of " + DidYouMean.quoted(name) + ", one of "
                            + String.join(", ", SAYING));
        }
        String because = entry.required("because", Words::text).orElse("");
        ImmutableList<Fact> releases =
                entry.map("releases").map(ReleaseReader::facts).orElse(ImmutableList.of());
        return new Said(
                ImmutableList.<Fact>builder()
                        .addAll(releases)
                        .addAll(Statements.read(entry))
                        .build(),
                drivers.place(name) + ", " + because,
                entry.find("date", Words::day));
    }
}
