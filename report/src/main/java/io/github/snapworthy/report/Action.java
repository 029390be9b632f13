package io.github.snapworthy.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Verdict;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One operation in the row of a user interface, in a language: a button, whether it can be pressed, and what to say beside it.
 * Whoever shows it needs no knowledge of codes. Nothing in it is escaped: what comes from the cluster may hold anything, see
 * {@link PlainText}. Immutable.
 */
@Value.Immutable
@ReportStyle
public interface Action {
    /** What the button does. */
    Operation operation();

    /** What the button is called. */
    String label();

    /** The answer of the decision. */
    Verdict verdict();

    /** Whether the button can be pressed: {@link Verdict#ALLOWED}, nothing else. */
    default boolean isPossible() {
        return verdict() == Verdict.ALLOWED;
    }

    /**
     * A few words to stand beside the button, without the names of objects: the first reason where it cannot be pressed, else
     * by which class or method. Of a host's own code it is what the host says.
     */
    String shortReason();

    /** Whole sentences: everything that stands in the way; else what will be done, how good it will be, and every warning. */
    String longReason();

    /** What would enable it, the most useful first; empty where it can be pressed. */
    ImmutableList<Way> ways();

    /** What to do first, in sentences; empty where it can be pressed, or nothing is known to help. */
    default Optional<String> remedy() {
        return ways().stream().map(Way::text).findFirst();
    }

    /**
     * What would enable an action.
     *
     * @param remedy the remedy as data, with its manifest and its changes for a what-if
     * @param text what to do, in sentences
     * @param by who can do it, as part of a sentence
     * @param note whether it was tried, and came out well, as a sentence
     */
    record Way(Remedy remedy, String text, String by, String note) {
        /** Checks that nothing is null. */
        public Way {
            requireNonNull(remedy, "remedy");
            requireNonNull(text, "text");
            requireNonNull(by, "by");
            requireNonNull(note, "note");
        }
    }

    /**
     * The action of a decision. Of a decision that {@link io.github.snapworthy.core.Situation#advise} gave, ways were tried, and
     * have manifests; of any other they are words.
     */
    static Action of(Decision decision, Wordings words) {
        return new ActionWriter(requireNonNull(words, "words"), requireNonNull(decision, "decision")).action();
    }

    /** The actions of several decisions, in their order: {@link io.github.snapworthy.core.Situation#row} of a subject for example. */
    static ImmutableList<Action> row(Iterable<Decision> decisions, Wordings words) {
        return Streams.stream(decisions).map(decision -> of(decision, words)).collect(ImmutableList.toImmutableList());
    }

    /** A builder; all but the ways has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Action}; not thread-safe. */
    final class Builder extends ImmutableAction.Builder {
        Builder() {}
    }
}
