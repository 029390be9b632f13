package io.github.snapworthy.kubernetes.internal.live;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.live.Failure.Why;
import java.util.Optional;

/**
 * What became of one kind.
 *
 * @param kind the kind
 * @param scopes its lists: one, or one a namespace; none where nothing was asked for
 * @param failure why nothing was asked for; empty where there are lists, or where the kind is not served
 */
public record KindLists(Kind kind, ImmutableList<ScopeList> scopes, Optional<Failure> failure) {
    static KindLists notServed(Kind kind) {
        return new KindLists(kind, ImmutableList.of(), Optional.empty());
    }

    static KindLists failed(Kind kind, Failure failure) {
        return new KindLists(kind, ImmutableList.of(), Optional.of(failure));
    }

    /** Whether the API server has no such kind. */
    public boolean isNotServed() {
        return scopes.isEmpty() && failure.isEmpty();
    }

    /** Whether nothing at all was read of a kind that may be there. */
    public boolean isUnreadable() {
        return failure.isPresent() || (!scopes.isEmpty() && scopes.stream().allMatch(ScopeList::isNothing));
    }

    /** Whether of an unreadable kind the rights were missing, and nothing else. */
    public boolean isForbidden() {
        return failure.map(Failure::why).filter(Why.FORBIDDEN::equals).isPresent()
                || (failure.isEmpty()
                        && scopes.stream()
                                .allMatch(scope -> scope.end()
                                        .failure()
                                        .map(Failure::why)
                                        .filter(Why.FORBIDDEN::equals)
                                        .isPresent()));
    }

    /** Whether all of it was read. */
    public boolean isWhole() {
        return failure.isEmpty() && scopes.stream().allMatch(ScopeList::isWhole);
    }
}
