package io.github.snapworthy.webhook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.webhook.Asked.Weight;
import io.github.snapworthy.webhook.Policy.OnUnknown;
import java.time.Clock;
import java.util.Optional;

/** Rules on reviews, by what is known of the cluster. Safe for all threads; it keeps nothing of a review and changes nothing. */
final class Judge {
    private final Situations situations;
    private final Policy policy;
    private final Clock clock;

    Judge(Situations situations, Policy policy, Clock clock) {
        this.situations = situations;
        this.policy = policy;
        this.clock = clock;
    }

    /** Whether what is known of the cluster is young enough to decide on, and claims, on which all rests, may be read. */
    boolean isFresh() {
        Situation now = situations.now(DecidedKind.CLAIM);
        return now.isFresh(clock.instant(), policy.atMost())
                && !now.inventory().observation(Kind.CLAIM).isUnreadable();
    }

    /** Rules on one review. Only the creation of a kind of the table is judged, everything else passes without a word. */
    Ruling rule(Review review) {
        Optional<DecidedKind> kind = review.isCreation()
                ? DecidedKind.of(review.resource().group(), review.resource().plural())
                : Optional.empty();
        return kind.map(known -> rule(review, known)).orElse(Ruling.silent());
    }

    private Ruling rule(Review review, DecidedKind kind) {
        if (!review.resource().version().equals(kind.resource().version())) {
            return passed("not decided: version " + review.resource().version() + " of " + kind.resource()
                    + " is not known here, only " + kind.resource().version());
        }
        Situation now = situations.now(kind);
        try {
            Asked asked = kind.ask(new NewObject(review.object(), review.namespace()), now.inventory());
            return asked.requests().isEmpty() ? Ruling.saying(asked.remarks()) : rule(asked, now);
        } catch (UnreadableField e) {
            return passed("not decided: " + e.getMessage());
        }
    }

    private Ruling rule(Asked asked, Situation now) {
        return now.isFresh(clock.instant(), policy.atMost())
                ? new Tally(asked, now, policy.onUnknown()).ruling()
                : stale(asked, now);
    }

    /** Old facts are no facts: they neither refuse nor promise anything. */
    private Ruling stale(Asked asked, Situation now) {
        String why = "not known: "
                + now.observedAt()
                        .map(then -> "the cluster was last seen at " + then + ", which is too long ago")
                        .orElse("it cannot be told when the cluster was seen");
        return policy.onUnknown() == OnUnknown.DENY && asked.weight() == Weight.EACH
                ? new Ruling(Optional.of(why), ImmutableList.of(), ImmutableSet.of())
                : passed(why);
    }

    private static Ruling passed(String warning) {
        return Ruling.saying(ImmutableList.of(warning));
    }
}
