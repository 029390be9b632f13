package io.github.snapworthy.core.internal.classes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of choosing a snapshot class: a class, or the reasons why there is none; advice in both cases.
 *
 * @param chosen the class, null where none resolved
 * @param report the class with the step and the losers, empty where none resolved
 * @param remarks what is to be said
 */
public record Choice(
        @Nullable SnapshotClass chosen, Optional<SnapshotClassChoice> report, ImmutableList<Remark> remarks) {
    /**
     * Something to be said about a choice.
     *
     * @param code the code
     * @param effect the effect
     * @param excludes whether it only says that the driver has no class that fits, and so leaves a disk out
     * @param arguments the particulars
     * @param evidence what decided
     */
    public record Remark(
            KnownCode code,
            Effect effect,
            boolean excludes,
            ImmutableMap<String, String> arguments,
            ImmutableList<Evidence> evidence) {}

    /** Whether a class resolved. */
    public boolean resolved() {
        return chosen != null;
    }
}
