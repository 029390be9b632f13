package io.github.snapworthy.facts.internal.evidence;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.facts.internal.statements.StatementWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a file of evidence: equal facts give the same text, whatever order they came in. */
public final class EvidenceFileWriter {
    /** What facts of one entry have in common. */
    private record Entry(
            Trust trust,
            String source,
            String detail,
            Instant when,
            Optional<String> release,
            Optional<String> storageClass)
            implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER = comparing(Entry::trust)
                .reversed()
                .thenComparing(Entry::source)
                .thenComparing(entry -> entry.storageClass().orElse(""))
                .thenComparing(Entry::when)
                .thenComparing(Entry::detail)
                .thenComparing(entry -> entry.release().orElse(""));

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    private EvidenceFileWriter() {}

    /**
     * The text of a file that says as much; a driver of which nothing but its release is known is left out.
     *
     * @throws IllegalArgumentException if a fact is none that is found out of a driver: of no such trust, of no known time, or a
     *     rule
     */
    public static String text(FactSet facts) {
        Map<String, Object> drivers = new LinkedHashMap<>();
        ImmutableSortedMap.copyOf(facts.facts().asMap(), comparing(DriverName::value))
                .forEach((driver, said) -> {
                    List<Map<String, Object>> entries = entries(said);
                    if (!entries.isEmpty()) {
                        drivers.put(driver.value(), entries);
                    }
                });
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("apiVersion", EvidenceFileReader.API_VERSION);
        file.put("kind", EvidenceFileReader.KIND);
        file.put("drivers", drivers);
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setIndicatorIndent(2)
                        .setIndentWithIndicator(true)
                        .setWidth(Integer.MAX_VALUE)
                        .build())
                .dumpToString(file);
    }

    private static List<Map<String, Object>> entries(Collection<SourcedFact> said) {
        Map<Entry, List<Fact>> entries = new TreeMap<>();
        for (SourcedFact one : said) {
            Fact fact = one.fact();
            Optional<String> scope = fact instanceof Fact.Capable capable ? capable.storageClass() : Optional.empty();
            List<Fact> facts = entries.computeIfAbsent(entry(one, scope), entry -> new ArrayList<>());
            if (!(fact instanceof Fact.Release)) {
                facts.add(fact);
            }
        }
        return entries.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Entry entry(SourcedFact one, Optional<String> scope) {
        if (one.trust() != Trust.DECLARED && one.trust() != Trust.VERIFIED) {
            throw new IllegalArgumentException("facts: expected evidence, DECLARED or VERIFIED, was " + one);
        }
        if (one.when().isEmpty()) {
            throw new IllegalArgumentException("facts: expected the time at which it was found out, was " + one);
        }
        return new Entry(one.trust(), one.source(), one.detail(), one.when().get(), one.release(), scope);
    }

    private static Map<String, Object> entry(Entry about, List<Fact> facts) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(EvidenceFileReader.TRUST, about.trust().name());
        entry.put(EvidenceFileReader.SOURCE, about.source());
        entry.put(EvidenceFileReader.AT, about.when().toString());
        about.release().ifPresent(release -> entry.put(EvidenceFileReader.RELEASE, release));
        about.storageClass().ifPresent(name -> entry.put(EvidenceFileReader.STORAGE_CLASS, name));
        entry.put(EvidenceFileReader.SEEN, about.detail().isBlank() ? about.source() : about.detail());
        entry.putAll(StatementWriter.written(ImmutableList.copyOf(facts)));
        return entry;
    }
}
