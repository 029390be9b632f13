package io.github.snapworthy.report;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.CapabilityAnswer.State;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SourcedFact;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is known of drivers in the words for people. Nothing here is escaped yet. */
final class DriverPhrases {
    private DriverPhrases() {}

    /** The name of a capability in prose. */
    static String name(Capability capability) {
        return switch (capability) {
            case SNAPSHOT -> "snapshot";
            case RESTORE -> "restore";
            case CLONE -> "clone";
            case EXPAND_ONLINE -> "online expansion";
            case EXPAND_OFFLINE -> "offline expansion";
            case GROUP_SNAPSHOT -> "group snapshot";
            case BACKUP_NATIVE -> "backup";
            case CHANGED_BLOCKS -> "changed blocks";
        };
    }

    /** The names of capabilities in prose. */
    static String names(Collection<Capability> capabilities) {
        return ImmutableSortedSet.copyOf(capabilities).stream()
                .map(DriverPhrases::name)
                .collect(Collectors.joining(", "));
    }

    /** An answer in a word. */
    static String word(State state) {
        return switch (state) {
            case SUPPORTED -> "yes";
            case UNSUPPORTED -> "no";
            case CONDITIONAL -> "depends";
            case CONFLICT -> "conflict";
            case UNKNOWN -> "unknown";
        };
    }

    /** Who says something, what that is worth, and whether it is still so. */
    static String by(SourcedFact said) {
        String when = said.when().map(then -> " of " + then).orElse("");
        String age = switch (said.age()) {
            case CURRENT -> "";
            case STALE -> ", an earlier answer" + when;
            case OLD -> ", old evidence" + when;
            case OTHER_RELEASE -> ", evidence of release " + said.release().orElse("unknown");
        };
        return said.source() + " (" + said.trust() + age + ")";
    }

    /** Who says it, each source once. */
    static String by(List<SourcedFact> facts) {
        return facts.stream().map(DriverPhrases::by).distinct().collect(Collectors.joining(", "));
    }

    /** Who says what: {@code acme (STATED) says yes}. */
    static String sides(List<SourcedFact> facts) {
        return facts.stream()
                .map(said -> by(said) + " says " + (says(said) == Fact.Answer.SUPPORTED ? "yes" : "no"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Fact.Answer says(SourcedFact said) {
        return said.fact() instanceof Fact.Capable capable ? capable.answer() : Fact.Answer.UNSUPPORTED;
    }

    /** On what something depends. */
    static String condition(Condition condition) {
        return condition.toString().replaceFirst("^unreadable:", "what no object tells:");
    }

    /** Classes, each with its purpose. */
    static String classes(Map<String, Optional<ClassPurpose>> classes) {
        return classes.entrySet().stream()
                .map(found -> found.getKey() + " ("
                        + found.getValue().map(DriverPhrases::lower).orElse("of no known purpose") + ")")
                .collect(Collectors.joining(", "));
    }

    /** A fact that is no capability and no restriction, as a sentence without its subject; empty for those. */
    static Optional<String> otherFact(Fact fact) {
        if (fact instanceof Fact.Limited limited) {
            return Optional.of("limit " + limited.limit());
        }
        if (fact instanceof Fact.NeededParameters needed) {
            return Optional.of(
                    "classes need the parameters " + String.join(", ", ImmutableSortedSet.copyOf(needed.parameters())));
        }
        if (fact instanceof Fact.MaximumSnapshots maximum) {
            return Optional.of("at most " + maximum.perVolume() + " snapshots of a volume");
        }
        if (fact instanceof Fact.Release release) {
            String product = release.product().isEmpty() ? "" : " of " + release.product();
            return Optional.of("release " + release.release() + product);
        }
        return fact instanceof Fact.ClassPurposes purposes ? Optional.of(purposes(purposes)) : Optional.empty();
    }

    private static String purposes(Fact.ClassPurposes rule) {
        String values = ImmutableSortedMap.copyOf(rule.byValue()).entrySet().stream()
                .map(value -> value.getKey() + " is " + lower(value.getValue()) + ", ")
                .collect(Collectors.joining());
        String other = rule.other()
                .map(purpose -> ", anything else is " + lower(purpose))
                .orElse("");
        return "purpose of a class by its parameter " + rule.parameter() + ": " + values + "absent is "
                + lower(rule.absent()) + other;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
