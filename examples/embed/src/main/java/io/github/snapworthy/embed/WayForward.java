package io.github.snapworthy.embed;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Plan;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Verdict;
import java.util.List;
import java.util.Optional;

/** What a console offers where something is not possible. */
public final class WayForward {
    private WayForward() {}

    // quote: remedy
    /** The first remedy that suffices by itself: it was tried before it was offered. */
    public static Optional<Remedy> offer(Situation now, Request request) {
        return now.advise(request).remedies().stream()
                .filter(Remedy::sufficient)
                .findFirst();
    }

    /** What would be answered if somebody carried it out. */
    public static Verdict after(Situation now, Request request, Remedy remedy) {
        Decision then = now.with(remedy).decide(request);
        return then.verdict();
    }
    // end

    // quote: plan
    /** Few remedies that allow as many of these requests as possible, as lines for an administrator. */
    public static ImmutableList<String> toDo(Situation now, List<Request> requests) {
        Plan plan = now.planFor(requests);
        return plan.steps().stream()
                .map(step -> step.remedies().get(0).text() + " Unlocks "
                        + step.unlocks().size() + ".")
                .collect(ImmutableList.toImmutableList());
    }
    // end
}
