package io.github.snapworthy.facts.internal.statements;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.facts.internal.yaml.YamlMap;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads {@code classPurpose}: the {@code parameter}, the purpose for each of its {@code values}, for a class without the
 * parameter ({@code absent}), and for any {@code other} value; without {@code other} another value is invalid.
 */
final class PurposeReader {
    static final ImmutableSet<String> KEYS = ImmutableSet.of("parameter", "values", "absent", "other");
    private static final Function<String, ClassPurpose> PURPOSE = Words.oneOf(Words.PURPOSES);

    private PurposeReader() {}

    /** The rule as a fact. */
    static Optional<Fact> fact(YamlMap written) {
        written.only(KEYS);
        Optional<String> parameter = written.required("parameter", Words::text);
        ImmutableMap<String, ClassPurpose> byValue =
                written.map("values").map(PurposeReader::byValue).orElse(ImmutableMap.of());
        Optional<ClassPurpose> absent = written.required("absent", PURPOSE);
        Optional<ClassPurpose> other = written.find("other", PURPOSE);
        return parameter.flatMap(key -> absent.map(purpose -> new Fact.ClassPurposes(key, byValue, purpose, other)));
    }

    private static ImmutableMap<String, ClassPurpose> byValue(YamlMap values) {
        ImmutableMap.Builder<String, ClassPurpose> byValue = ImmutableMap.builder();
        for (String value : values.keys()) {
            values.find(value, PURPOSE).ifPresent(purpose -> byValue.put(value, purpose));
        }
        return byValue.buildOrThrow();
    }
}
