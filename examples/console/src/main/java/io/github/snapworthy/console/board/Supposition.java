package io.github.snapworthy.console.board;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Situation;
import java.util.List;
import java.util.Optional;

/**
 * A cluster as it would be after remedies, in their order.
 *
 * @param missing the remedies that are offered no more
 * @param changes what the others do
 * @param then what would be decided over
 */
public record Supposition(ImmutableList<RemedyId> missing, ImmutableList<Change> changes, Situation then) {
    /** Checks that nothing is null. */
    public Supposition {
        requireNonNull(missing, "missing");
        requireNonNull(changes, "changes");
        requireNonNull(then, "then");
    }

    /** That of a view after these remedies; the view itself where there is none. */
    public static Supposition of(BoardView view, List<RemedyId> ids) {
        ImmutableList.Builder<RemedyId> missing = ImmutableList.builder();
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        for (RemedyId id : ids) {
            Optional<Remedy> remedy = id.find(view);
            remedy.ifPresentOrElse(found -> changes.addAll(found.changes()), () -> missing.add(id));
        }
        ImmutableList<Change> all = changes.build();
        return new Supposition(
                missing.build(), all, all.isEmpty() ? view.now() : view.now().with(all));
    }
}
