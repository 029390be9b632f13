package io.github.snapworthy.facts.internal.statements;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Fact.Answer;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.facts.internal.yaml.YamlMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code capabilities}. {@code expand} speaks of the modes that the file does not name: {@code yes} says that the
 * driver declares expansion without a word on them, so they are held, and that is said.
 */
final class CapabilityReader {
    private CapabilityReader() {}

    /** The facts, in the order of {@link Capability}. */
    static ImmutableList<Fact> facts(YamlMap written) {
        written.only(Words.CAPABILITIES.keySet());
        Map<Capability, Answer> answers = new EnumMap<>(Capability.class);
        for (String key : Words.CAPABILITIES.keySet()) {
            if (!key.equals(Words.EXPAND)) {
                put(written, key, answers);
            }
        }
        int named = answers.size();
        Optional<Answer> expansion = put(written, Words.EXPAND, answers);
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        answers.forEach((capability, answer) -> facts.add(new Fact.Capable(capability, answer, Optional.empty())));
        if (answers.size() > named && expansion.equals(Optional.of(Answer.SUPPORTED))) {
            facts.add(new Fact.Limited(Limit.EXPANSION_MODE_UNSTATED));
        }
        return facts.build();
    }

    private static Optional<Answer> put(YamlMap written, String key, Map<Capability, Answer> answers) {
        Optional<Answer> answer = written.find(key, Words.oneOf(Words.ANSWERS));
        if (answer.isPresent()) {
            for (Capability capability : Words.CAPABILITIES.getOrDefault(key, ImmutableSet.of())) {
                answers.putIfAbsent(capability, answer.get());
            }
        }
        return answer;
    }
}
