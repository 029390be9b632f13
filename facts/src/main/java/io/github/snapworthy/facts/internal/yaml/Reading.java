package io.github.snapworthy.facts.internal.yaml;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.facts.FactFileProblem;
import java.util.Optional;

/**
 * What came of reading a file.
 *
 * @param value what the file says; empty exactly where something is wrong with it
 * @param problems what is wrong with it
 */
public record Reading<T>(Optional<T> value, ImmutableList<FactFileProblem> problems) {
    /** What was read of the file, of which nothing counts where anything is wrong. */
    public static <T> Reading<T> of(YamlFile file, Optional<T> value) {
        ImmutableList<FactFileProblem> problems = file.problems();
        return new Reading<>(problems.isEmpty() ? value : Optional.empty(), problems);
    }
}
