package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a host's own rule says of a subject: nothing, or that the operation may not run now. It can only take away; there is
 * no word by which it allows.
 *
 * @param effect what it does, never advice; empty where it has nothing against it
 * @param reason the reason in a few words, the empty text where it has nothing against it
 */
public record Veto(Optional<Effect> effect, String reason) {
    private static final Veto NONE = new Veto(Optional.empty(), "");

    public Veto {
        requireNonNull(effect, "effect");
        requireNonNull(reason, "reason");
        if (effect.isPresent() && !effect.get().blocks()) {
            throw new IllegalArgumentException("effect: expected DENY, UNKNOWN or WAIT, was " + effect.get());
        }
        if (effect.isPresent() == reason.isBlank()) {
            throw new IllegalArgumentException(
                    "reason: expected some words with an effect, and none without, was '" + reason + "'");
        }
    }

    /** Nothing against it. */
    public static Veto none() {
        return NONE;
    }

    /** It may not run until somebody changes something. */
    public static Veto deny(String reason) {
        return new Veto(Optional.of(Effect.DENY), reason);
    }

    /** The host cannot tell. */
    public static Veto unknown(String reason) {
        return new Veto(Optional.of(Effect.UNKNOWN), reason);
    }

    /** It may run later, without anybody changing anything. */
    public static Veto waiting(String reason) {
        return new Veto(Optional.of(Effect.WAIT), reason);
    }
}
