package io.github.snapworthy.facts.internal.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.SourcedFact.Age;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.facts.internal.DidYouMean;
import io.github.snapworthy.facts.internal.DriverNames;
import io.github.snapworthy.facts.internal.statements.Statements;
import io.github.snapworthy.facts.internal.statements.Words;
import io.github.snapworthy.facts.internal.yaml.Reading;
import io.github.snapworthy.facts.internal.yaml.YamlFile;
import io.github.snapworthy.facts.internal.yaml.YamlMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a file of evidence: what was found out of each driver, by whom, when, and of which release. */
public final class EvidenceFileReader {
    /** The key {@code kind} of such a file. */
    public static final String KIND = "DriverEvidence";

    static final String API_VERSION = "snapworthy/v1";
    static final ImmutableSet<String> KEYS = ImmutableSet.of("apiVersion", "kind", "drivers");
    static final String TRUST = "trust";
    static final String SOURCE = "source";
    static final String SEEN = "seen";
    static final String AT = "at";
    static final String RELEASE = "release";
    static final String STORAGE_CLASS = "storageClass";
    static final ImmutableSet<String> ENTRY_KEYS = ImmutableSet.<String>builder()
            .add(TRUST, SOURCE, SEEN, AT, RELEASE, STORAGE_CLASS)
            .addAll(Statements.FOUND_OUT)
            .build();
    private static final ImmutableMap<String, Trust> TRUSTS =
            ImmutableMap.of(Trust.DECLARED.name(), Trust.DECLARED, Trust.VERIFIED.name(), Trust.VERIFIED);
    private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?");

    private EvidenceFileReader() {}

    /** Whether the mapping is a file of evidence, whatever else may be wrong with it. */
    public static boolean isMeantBy(YamlMap root) {
        return root.find("kind", kind -> kind).filter(KIND::equals).isPresent();
    }

    /** Notes all that is wrong with a file of evidence. */
    public static void check(YamlMap root) {
        evidence(root);
    }

    /** What the file says of each driver, or what is wrong with it. */
    public static Reading<ImmutableSetMultimap<DriverName, SourcedFact>> read(YamlFile file) {
        return Reading.of(file, file.root().map(EvidenceFileReader::evidence));
    }

    private static ImmutableSetMultimap<DriverName, SourcedFact> evidence(YamlMap root) {
        root.only(KEYS);
        root.required("apiVersion", Words.exactly(API_VERSION));
        root.required("kind", Words.exactly(KIND));
        ImmutableSetMultimap.Builder<DriverName, SourcedFact> found = ImmutableSetMultimap.builder();
        root.requiredMap("drivers").ifPresent(drivers -> drivers(drivers, found));
        return found.build();
    }

    private static void drivers(YamlMap drivers, ImmutableSetMultimap.Builder<DriverName, SourcedFact> found) {
        for (String name : drivers.keys()) {
            boolean isName = DriverNames.canBeReal(name);
            if (!isName) {
                drivers.noteKey(
                        name, "expected the name of a driver such as csi.acme.example, was " + DidYouMean.quoted(name));
            }
            ImmutableList<YamlMap> entries = drivers.maps(name);
            if (entries.isEmpty()) {
                drivers.noteKey(name, "expected a list of what was found out of " + DidYouMean.quoted(name));
            }
            for (YamlMap entry : entries) {
                ImmutableList<SourcedFact> facts = facts(entry, drivers.place(name));
                if (isName) {
                    found.putAll(DriverName.of(name), facts);
                }
            }
        }
    }

    private static ImmutableList<SourcedFact> facts(YamlMap entry, String place) {
        entry.only(ENTRY_KEYS);
        Optional<Trust> trust = entry.required(TRUST, Words.oneOf(TRUSTS));
        Optional<String> source = entry.required(SOURCE, EvidenceFileReader::id);
        Optional<String> seen = entry.required(SEEN, Words::text);
        Optional<Instant> at = entry.required(AT, EvidenceFileReader::instant);
        Optional<String> release = entry.find(RELEASE, Words::text);
        Optional<String> storageClass = entry.find(STORAGE_CLASS, Words::text);
        ImmutableList<Fact> said = said(entry, trust, release, storageClass);
        if (trust.isEmpty() || source.isEmpty() || seen.isEmpty() || at.isEmpty()) {
            return ImmutableList.of();
        }
        String detail = seen.get() + " (" + place + ")";
        return said.stream()
                .map(fact -> new SourcedFact(fact, trust.get(), source.get(), detail, at, release, Age.CURRENT))
                .collect(ImmutableList.toImmutableList());
    }

    /** The driver itself tells its release where it declares what it can do; who tried it was told. */
    private static ImmutableList<Fact> said(
            YamlMap entry, Optional<Trust> trust, Optional<String> release, Optional<String> storageClass) {
        if (Statements.FOUND_OUT.stream().noneMatch(entry::has)) {
            entry.note("expected something that was found out, one of " + String.join(", ", Statements.FOUND_OUT));
        }
        ImmutableList.Builder<Fact> said = ImmutableList.builder();
        for (Fact fact : Statements.read(entry)) {
            boolean isCapable = fact instanceof Fact.Capable;
            if (storageClass.isPresent() && !isCapable) {
                entry.noteKey(STORAGE_CLASS, "expected capabilities alone, for volumes of one StorageClass");
            }
            said.add(
                    fact instanceof Fact.Capable one
                            ? new Fact.Capable(one.capability(), one.answer(), storageClass)
                            : fact);
        }
        if (trust.isPresent() && trust.get() == Trust.DECLARED && release.isPresent()) {
            said.add(new Fact.Release("", release.get()));
        }
        return said.build();
    }

    private static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "expected the id of who found it out, such as csi-probe, was " + DidYouMean.quoted(text));
        }
        return text;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected a time with its zone such as 2026-11-26T10:15:00Z, was " + DidYouMean.quoted(text), e);
        }
    }
}
