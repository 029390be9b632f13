package io.github.snapworthy.core.internal.velero;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.internal.evidence.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a setting.
 *
 * @param value whether it is on
 * @param by what decided, null where it is open
 * @param unread the kind that leaves it open, null where it is known
 */
record Said(Truth value, @Nullable Deciding by, @Nullable Kind unread) {
    static Said of(boolean value, Deciding by) {
        return new Said(Truth.of(value), by, null);
    }

    static Said open(Kind unread) {
        return new Said(Truth.UNKNOWN, null, unread);
    }
}
