package io.github.snapworthy.facts.internal.curated;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.facts.internal.yaml.YamlMap;

/**
 * Reads {@code classPurpose}: the {@code parameter}, the purpose for each of its {@code values}, for a class without the
 * parameter ({@code absent}), and for any {@code other} value; without {@code other} another value is invalid.
 */
final class PurposeReader {
    private static final ImmutableSet<String> KEYS = ImmutableSet.of("parameter", "values", "absent", "other");
    private static final ImmutableMap<String, ClassPurpose> PURPOSES = Words.names(ClassPurpose.values());

    private PurposeReader() {}

    /** The rule as a fact. */
    static Fact fact(YamlMap written) {
        written.only(KEYS);
        return new Fact.ClassPurposes(
                written.text("parameter"),
                written.map("values").map(PurposeReader::byValue).orElse(ImmutableMap.of()),
                written.word("absent", PURPOSES),
                written.find("other").map(other -> written.word("other", PURPOSES)));
    }

    private static ImmutableMap<String, ClassPurpose> byValue(YamlMap values) {
        ImmutableMap.Builder<String, ClassPurpose> byValue = ImmutableMap.builder();
        for (String value : values.keys()) {
            byValue.put(value, values.word(value, PURPOSES));
        }
        return byValue.buildOrThrow();
    }
}
