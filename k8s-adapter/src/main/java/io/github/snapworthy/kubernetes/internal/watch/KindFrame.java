package io.github.snapworthy.kubernetes.internal.watch;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Unreadable;
import java.util.function.Consumer;

/**
 * How well a kind is known, beside its objects.
 *
 * @param kind the kind
 * @param state how well
 * @param namespaces where it was listed to the end, where that is not everywhere
 */
public record KindFrame(Kind kind, State state, ImmutableSet<String> namespaces) {
    /** How well a kind can be known. */
    public enum State {
        PENDING,
        COMPLETE,
        PARTIAL,
        FORBIDDEN,
        FAILED,
        NOT_SERVED
    }

    /** A kind in all namespaces. */
    static KindFrame of(Kind kind, State state) {
        return new KindFrame(kind, state, ImmutableSet.of());
    }

    /** Says so in an inventory. */
    void vouch(Consumer<Change> changes) {
        switch (state) {
            case COMPLETE, NOT_SERVED -> changes.accept(Change.listed(kind, namespaces.toArray(String[]::new)));
            case PARTIAL -> {
                if (!namespaces.isEmpty()) {
                    changes.accept(Change.listed(kind, namespaces.toArray(String[]::new)));
                }
            }
            case FORBIDDEN -> changes.accept(Change.unreadable(kind, Unreadable.FORBIDDEN));
            case FAILED -> changes.accept(Change.unreadable(kind, Unreadable.FAILED));
            default -> {}
        }
    }
}
