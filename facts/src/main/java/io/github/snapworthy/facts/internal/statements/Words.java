package io.github.snapworthy.facts.internal.statements;

import static io.github.snapworthy.core.Capability.BACKUP_NATIVE;
import static io.github.snapworthy.core.Capability.CHANGED_BLOCKS;
import static io.github.snapworthy.core.Capability.CLONE;
import static io.github.snapworthy.core.Capability.EXPAND_OFFLINE;
import static io.github.snapworthy.core.Capability.EXPAND_ONLINE;
import static io.github.snapworthy.core.Capability.GROUP_SNAPSHOT;
import static io.github.snapworthy.core.Capability.RESTORE;
import static io.github.snapworthy.core.Capability.SNAPSHOT;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Fact.Answer;
import io.github.snapworthy.core.Fact.Weight;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.facts.internal.DidYouMean;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Function;

/** The words of the files, and how texts are read. Parsers throw IllegalArgumentException that says what was expected. */
public final class Words {
    /** Expansion where nothing is said of the mode. */
    static final String EXPAND = "expand";

    /** What the names of capabilities mean. */
    static final ImmutableMap<String, ImmutableSet<Capability>> CAPABILITIES =
            ImmutableMap.<String, ImmutableSet<Capability>>builder()
                    .put("snapshot", ImmutableSet.of(SNAPSHOT))
                    .put("restore", ImmutableSet.of(RESTORE))
                    .put("clone", ImmutableSet.of(CLONE))
                    .put(EXPAND, ImmutableSet.of(EXPAND_ONLINE, EXPAND_OFFLINE))
                    .put("expandOnline", ImmutableSet.of(EXPAND_ONLINE))
                    .put("expandOffline", ImmutableSet.of(EXPAND_OFFLINE))
                    .put("groupSnapshot", ImmutableSet.of(GROUP_SNAPSHOT))
                    .put("backupNative", ImmutableSet.of(BACKUP_NATIVE))
                    .put("changedBlocks", ImmutableSet.of(CHANGED_BLOCKS))
                    .buildOrThrow();

    /** What yes and no mean of a capability. */
    static final ImmutableMap<String, Answer> ANSWERS =
            ImmutableMap.of("yes", Answer.SUPPORTED, "no", Answer.UNSUPPORTED);

    /** What yes and no mean of the weight of a restriction. */
    static final ImmutableMap<String, Weight> WEIGHTS = ImmutableMap.of("yes", Weight.DECISIVE, "no", Weight.ADVICE);

    /** The limits by their names. */
    static final ImmutableMap<String, Limit> LIMITS = names(Limit.values());

    /** The purposes of classes by their names. */
    static final ImmutableMap<String, ClassPurpose> PURPOSES = names(ClassPurpose.values());

    private Words() {}

    /** Reads one of these words. */
    public static <T> Function<String, T> oneOf(ImmutableMap<String, T> meanings) {
        return word -> {
            T meaning = meanings.get(word);
            if (meaning == null) {
                throw new IllegalArgumentException(DidYouMean.expected(word, meanings.keySet()));
            }
            return meaning;
        };
    }

    /** Reads a text that says something. */
    public static String text(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("expected a text, was empty");
        }
        return text.trim();
    }

    /** Reads this text and no other. */
    public static Function<String, String> exactly(String expected) {
        return text -> {
            if (!text.equals(expected)) {
                throw new IllegalArgumentException("expected " + expected + ", was " + DidYouMean.quoted(text));
            }
            return text;
        };
    }

    /** The word that means this capability alone. */
    static String word(Capability capability) {
        return CAPABILITIES.entrySet().stream()
                .filter(word -> word.getValue().equals(ImmutableSet.of(capability)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The word for an answer. */
    static String word(Answer answer) {
        return answer == Answer.SUPPORTED ? "yes" : "no";
    }

    /** Reads a day, as its first moment in UTC. */
    public static Instant day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a day such as 2026-08-21, was " + DidYouMean.quoted(text), e);
        }
    }

    /** Reads a whole number of at least 0. */
    static int number(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && Character.isDigit(text.charAt(0))) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(noNumber(text), e);
        }
        throw new IllegalArgumentException(noNumber(text));
    }

    private static String noNumber(String text) {
        return "expected a whole number from 0 to " + Integer.MAX_VALUE + ", was " + DidYouMean.quoted(text);
    }

    private static <E extends Enum<E>> ImmutableMap<String, E> names(E[] constants) {
        ImmutableMap.Builder<String, E> names = ImmutableMap.builder();
        for (E constant : constants) {
            names.put(constant.name(), constant);
        }
        return names.buildOrThrow();
    }
}
