package io.github.snapworthy.facts;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Fact;

/**
 * How large a fact is: its parts, a thousand characters of text counting as one more. A condition or a list of parameters
 * may hold millions of parts and still be one fact.
 */
final class Size {
    private static final int CHARACTERS = 1_000;

    private final long most;
    private long parts;

    private Size(long most) {
        this.most = most;
    }

    /** Whether the facts together have more parts than that; counts no further than it takes to tell. */
    static boolean exceeds(ImmutableList<Fact> facts, long most) {
        Size size = new Size(most);
        for (Fact fact : facts) {
            size.add(fact);
            if (size.isExceeded()) {
                return true;
            }
        }
        return false;
    }

    private void add(Fact fact) {
        parts++;
        if (fact instanceof Fact.Restriction restriction) {
            condition(restriction.condition());
        } else if (fact instanceof Fact.ClassPurposes purposes) {
            text(purposes.parameter());
            purposes.byValue().keySet().forEach(this::text);
        } else if (fact instanceof Fact.NeededParameters needed) {
            needed.parameters().forEach(this::text);
        } else if (fact instanceof Fact.Release release) {
            text(release.product());
            text(release.release());
        } else if (fact instanceof Fact.Capable capable) {
            capable.storageClass().ifPresent(this::text);
        }
    }

    private void condition(Condition condition) {
        for (Place place : condition.places()) {
            text(place.key());
        }
        side(condition.supportedWhen());
        side(condition.unsupportedWhen());
    }

    private void side(ImmutableList<Clause> side) {
        for (Clause clause : side) {
            parts++;
            for (Term term : clause.terms()) {
                text(term.operand());
            }
            if (isExceeded()) {
                return;
            }
        }
    }

    private void text(String text) {
        parts += 1 + text.length() / CHARACTERS;
    }

    private boolean isExceeded() {
        return parts > most;
    }
}
