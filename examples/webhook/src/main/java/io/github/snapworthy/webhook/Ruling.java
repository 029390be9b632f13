package io.github.snapworthy.webhook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Code;
import java.util.Optional;

/**
 * The answer to a review.
 *
 * @param refusal why the object is refused; empty where it is allowed
 * @param warnings what whoever creates the object is told beside it
 * @param codes the codes that stand in the way of what it asks for, refused or not
 */
record Ruling(Optional<String> refusal, ImmutableList<String> warnings, ImmutableSet<Code> codes) {
    private static final Ruling SILENT = new Ruling(Optional.empty(), ImmutableList.of(), ImmutableSet.of());

    /** Allowed, without a word. */
    static Ruling silent() {
        return SILENT;
    }

    /** Allowed, with something said beside it. */
    static Ruling saying(ImmutableList<String> warnings) {
        return new Ruling(Optional.empty(), warnings, ImmutableSet.of());
    }

    /** Whether the object may be created. */
    boolean isAllowed() {
        return refusal.isEmpty();
    }
}
