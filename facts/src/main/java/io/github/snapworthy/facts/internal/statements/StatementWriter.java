package io.github.snapworthy.facts.internal.statements;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Limit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes what was found out of a driver, as {@link Statements} reads it. */
public final class StatementWriter {
    private StatementWriter() {}

    /**
     * The keys and values, in the order in which they are best written.
     *
     * @throws IllegalArgumentException if a fact is none that is found out, but a rule; or if two contradict each other
     */
    public static Map<String, Object> written(ImmutableList<Fact> facts) {
        Map<Capability, Fact.Answer> answers = new TreeMap<>();
        TreeSet<Limit> limits = new TreeSet<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.Capable capable) {
                Fact.Answer other = answers.put(capable.capability(), capable.answer());
                if (other != null && other != capable.answer()) {
                    throw new IllegalArgumentException("facts: expected one answer on " + capable.capability());
                }
            } else if (fact instanceof Fact.Limited limited) {
                limits.add(limited.limit());
            } else {
                throw new IllegalArgumentException("facts: expected capabilities and limits, was " + fact);
            }
        }
        Map<String, Object> written = new LinkedHashMap<>();
        if (!answers.isEmpty()) {
            Map<String, String> words = new LinkedHashMap<>();
            answers.forEach((capability, answer) -> words.put(Words.word(capability), Words.word(answer)));
            written.put(Statements.CAPABILITIES, words);
        }
        if (!limits.isEmpty()) {
            List<String> names = new ArrayList<>();
            limits.forEach(limit -> names.add(limit.name()));
            written.put(Statements.LIMITS, names);
        }
        return written;
    }
}
