package io.github.snapworthy.core.internal.evidence;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.SourcedFact;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one capability of one driver in one scene.
 *
 * @param state yes, no, open or contradicted
 * @param winning the facts that decided, of the highest trust
 * @param restriction the restriction that took the capability away or left it open, null where none did
 * @param disagreeing less trusted facts that say the opposite
 * @param unchecked conditions that could not be checked and do not decide
 */
public record Answer(
        State state,
        ImmutableList<SourcedFact> winning,
        @Nullable SourcedFact restriction,
        ImmutableList<SourcedFact> disagreeing,
        ImmutableList<Condition> unchecked) {
    /** Yes, no, open or contradicted. */
    public enum State {
        SUPPORTED,
        UNSUPPORTED,
        OPEN,
        CONFLICT
    }

    static final Answer NOTHING_KNOWN =
            new Answer(State.OPEN, ImmutableList.of(), null, ImmutableList.of(), ImmutableList.of());

    /** Everything that decided, for evidence. */
    public ImmutableList<SourcedFact> deciding() {
        return restriction == null
                ? winning
                : ImmutableList.<SourcedFact>builder()
                        .addAll(winning)
                        .add(restriction)
                        .build();
    }

    Answer restricted(State state, SourcedFact by) {
        return new Answer(state, winning, by, disagreeing, unchecked);
    }

    Answer with(ImmutableList<Condition> unchecked) {
        return new Answer(state, winning, restriction, disagreeing, unchecked);
    }
}
