package io.github.snapworthy.core.internal.evidence;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Fact.ClassPurposes;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What classes are good for, by the most trusted rule. Several rules of that trust have to agree on a class: where they do
 * not, its purpose is not known, and it is used for nothing.
 */
final class Purposes {
    private static final String INVALID = "invalid";

    /** A rule, and a source that states it. */
    private record Stated(String source, ClassPurposes rule) {}

    private final ImmutableList<Stated> rules;

    private Purposes(ImmutableList<Stated> rules) {
        this.rules = rules;
    }

    /** The purposes by these facts, which stand strongest first. */
    static Purposes of(Iterable<SourcedFact> facts) {
        @Nullable Trust highest = null;
        ImmutableList.Builder<Stated> rules = ImmutableList.builder();
        for (SourcedFact said : facts) {
            if (said.fact() instanceof ClassPurposes rule && (highest == null || said.trust() == highest)) {
                highest = said.trust();
                rules.add(new Stated(said.source(), rule));
            }
        }
        return new Purposes(rules.build());
    }

    /** The rules themselves, in the order of the facts. */
    ImmutableSet<ClassPurposes> rules() {
        return rules.stream().map(Stated::rule).collect(ImmutableSet.toImmutableSet());
    }

    /** The purpose of a class with these parameters; empty where a value is invalid or the rules disagree. */
    Optional<ClassPurpose> of(Map<String, String> parameters) {
        if (rules.isEmpty()) {
            return Optional.of(ClassPurpose.SNAPSHOT);
        }
        Optional<ClassPurpose> purpose = by(rules.get(0).rule(), parameters);
        for (int i = 1; i < rules.size(); i++) {
            if (!by(rules.get(i).rule(), parameters).equals(purpose)) {
                return Optional.empty();
            }
        }
        return purpose;
    }

    /** The purpose of a class with these parameters as a word, with what each source says where they disagree. */
    String inWords(Map<String, String> parameters) {
        List<String> said = new ArrayList<>();
        for (Stated stated : rules) {
            said.add(word(by(stated.rule(), parameters)));
        }
        return said.stream().distinct().count() < 2
                ? word(of(parameters))
                : rules.stream()
                        .map(stated -> stated.source() + ": " + word(by(stated.rule(), parameters)))
                        .distinct()
                        .collect(joining(", ", "contested (", ")"));
    }

    /** Whether a class may be of that purpose by any of the rules. */
    boolean mayBe(ClassPurpose purpose) {
        return rules.isEmpty()
                ? purpose == ClassPurpose.SNAPSHOT
                : rules.stream()
                        .map(Stated::rule)
                        .anyMatch(rule -> rule.absent() == purpose
                                || rule.byValue().containsValue(purpose)
                                || rule.other().equals(Optional.of(purpose)));
    }

    /** The parameter that makes a class one of that purpose; empty where none is needed, or none is known to do it. */
    Optional<Map.Entry<String, String>> parameterFor(ClassPurpose purpose) {
        return of(ImmutableMap.of()).equals(Optional.of(purpose)) ? Optional.empty() : parameterStating(purpose);
    }

    /** A parameter that says of a class that it is of that purpose, even where one without it would be; empty where none does. */
    Optional<Map.Entry<String, String>> parameterStating(ClassPurpose purpose) {
        Optional<ClassPurpose> wanted = Optional.of(purpose);
        return rules.stream()
                .map(Stated::rule)
                .flatMap(rule -> rule.byValue().keySet().stream().map(value -> Map.entry(rule.parameter(), value)))
                .filter(entry -> of(Map.ofEntries(entry)).equals(wanted))
                .findFirst();
    }

    private static String word(Optional<ClassPurpose> purpose) {
        return purpose.map(Enum::name).orElse(INVALID);
    }

    private static Optional<ClassPurpose> by(ClassPurposes rule, Map<String, String> parameters) {
        String value = parameters.get(rule.parameter());
        return value == null ? Optional.of(rule.absent()) : byValue(rule, value);
    }

    private static Optional<ClassPurpose> byValue(ClassPurposes rule, String value) {
        ClassPurpose exact = rule.byValue().get(value);
        if (exact == null) {
            for (Map.Entry<String, ClassPurpose> entry : rule.byValue().entrySet()) {
                if (entry.getKey().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT))) {
                    exact = entry.getValue();
                }
            }
        }
        return exact == null ? rule.other() : Optional.of(exact);
    }
}
