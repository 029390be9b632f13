package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Subject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What was given as {@code --option KEY=VALUE}; a value that makes no sense throws {@link UsageException}.
 *
 * @param given the values as typed
 */
record OptionValues(ImmutableMap<OptionKey, String> given) {
    static OptionValues parse(List<String> options) {
        EnumMap<OptionKey, String> values = new EnumMap<>(OptionKey.class);
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                throw new UsageException("option " + option + ": expected KEY=VALUE");
            }
            OptionKey key = OptionKey.parse(option.substring(0, equals));
            if (values.put(key, option.substring(equals + 1)) != null) {
                throw new UsageException("option " + key.text() + " is given twice");
            }
        }
        return new OptionValues(Maps.immutableEnumMap(values));
    }

    /** The values by their keys, both as they are typed. */
    ImmutableMap<String, String> inWords() {
        return given.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(entry -> entry.getKey().text(), Map.Entry::getValue));
    }

    Optional<String> text(OptionKey key) {
        return Optional.ofNullable(given.get(key));
    }

    /** Refuses options that would be wrong to ignore: an answer without them looks as if they had been heard. */
    void requireFor(Operation operation, Subject subject) {
        for (OptionKey key : given.keySet()) {
            if (!key.fits(operation, subject)) {
                throw new UsageException("option " + key.text() + " is not decided for "
                        + operation.reportName() + " of " + subject.object()
                        + "; name other subjects, or leave it out");
            }
        }
    }

    /** The name of an object. */
    Optional<String> name(OptionKey key) {
        Optional<String> name = text(key);
        if (name.isPresent() && !ObjectRef.canBeNamed(name.get())) {
            throw new UsageException(
                    "option " + key.text() + ": '" + name.get() + "' is no name; expected that of a Kubernetes object");
        }
        return name;
    }

    /** A size of 0 is no size: nothing is made that small. */
    OptionalLong size() {
        Optional<String> text = text(OptionKey.SIZE);
        OptionalLong bytes = text.map(Bytes::parse).orElse(OptionalLong.empty());
        if (text.isPresent() && bytes.orElse(0) == 0) {
            throw new UsageException(
                    "option size: '" + text.get() + "' is no size; expected a quantity above 0 such as 20Gi");
        }
        return bytes;
    }

    /** One of a few words. */
    Optional<String> word(OptionKey key, List<String> known) {
        Optional<String> word = text(key);
        word.ifPresent(given -> requireSome(key, given, known));
        if (word.isPresent() && !known.contains(word.get())) {
            throw new UsageException(
                    "option " + key.text() + ": " + word.get() + " is unknown" + DidYouMean.of(word.get(), known));
        }
        return word;
    }

    private static void requireSome(OptionKey key, String word, List<String> known) {
        if (word.isBlank()) {
            throw new UsageException(
                    "option " + key.text() + ": a value is missing; expected " + String.join(", ", known));
        }
    }

    <E extends Enum<E>> Optional<E> constant(OptionKey key, Class<E> type) {
        return text(key).map(text -> constant(key, type, text));
    }

    /** Several, split at commas. */
    <E extends Enum<E>> Optional<List<E>> constants(OptionKey key, Class<E> type) {
        return text(key)
                .map(text -> Stream.of(text.split(",", -1))
                        .map(word -> constant(key, type, word))
                        .toList());
    }

    private static <E extends Enum<E>> E constant(OptionKey key, Class<E> type, String text) {
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        requireSome(key, text, known);
        if (!known.contains(text)) {
            throw new UsageException("option " + key.text() + ": " + text + " is unknown" + DidYouMean.of(text, known));
        }
        return Enum.valueOf(type, text);
    }
}
