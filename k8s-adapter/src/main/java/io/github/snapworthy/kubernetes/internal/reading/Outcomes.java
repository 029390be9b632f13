package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.kubernetes.internal.objects.Mapped;
import io.github.snapworthy.kubernetes.internal.objects.ObjectMapper;
import io.github.snapworthy.kubernetes.internal.objects.OverlayMapper;
import io.github.snapworthy.kubernetes.internal.objects.TypeName;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Weight;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Where;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import io.github.snapworthy.kubernetes.internal.tree.Pruner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What became of the objects of one document, until the document has been read and all of it counts. */
final class Outcomes {
    private static final Fields NOTHING = Pruner.emptyFields();

    private final Collector collector;
    private final Where where;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Change> vouches = new ArrayList<>();
    private boolean useful;

    Outcomes(Collector collector, Where where) {
        this.collector = collector;
        this.where = where;
    }

    /** What became of an object; where that is not known yet, its fields. */
    private record Outcome(@Nullable Mapped mapped, Fields fields, Place place, long version) {
        Outcome(@Nullable Mapped mapped, Fields fields, Place place) {
            this(mapped, fields, place, Copy.NO_VERSION);
        }
    }

    /**
     * How far the outcomes had come.
     *
     * @param outcomes the number of objects
     * @param vouches the number of kinds that were vouched for
     */
    record Mark(int outcomes, int vouches) {}

    Mark mark() {
        return new Mark(outcomes.size(), vouches.size());
    }

    /** Forgets what came after that: it was no list of objects. */
    void forget(Mark since) {
        outcomes.subList(since.outcomes, outcomes.size()).clear();
        vouches.subList(since.vouches, vouches.size()).clear();
    }

    void add(Fields fields, TypeName type, Place place) {
        outcomes.add(new Outcome(map(fields, type, place), NOTHING, place, Copy.version(fields)));
    }

    /** An object that does not say what it is; its list may say it when it ends. */
    void addUntyped(Fields fields, Place place) {
        outcomes.add(new Outcome(null, fields, place));
    }

    void addBroken(Mapped.Broken broken, Place place) {
        outcomes.add(new Outcome(broken, NOTHING, place));
    }

    /** Makes values of the objects since then that did not say what they are. */
    void settle(Mark since, @Nullable TypeName list) {
        for (int i = since.outcomes; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.mapped == null) {
                outcomes.set(i, new Outcome(map(outcome, list), NOTHING, outcome.place, Copy.version(outcome.fields)));
            }
        }
    }

    private Mapped map(Outcome outcome, @Nullable TypeName list) {
        TypeName type = TypeName.of(outcome.fields, list);
        return type == null
                ? ObjectMapper.broken(
                        outcome.fields,
                        "is no Kubernetes object: expected apiVersion and kind"
                                + (TypeName.isOdd(outcome.fields) ? " as texts" : ""))
                : map(outcome.fields, type, outcome.place);
    }

    private Mapped map(Fields fields, TypeName type, Place place) {
        Consumer<String> notes = note -> problem(place, name(fields, type) + ": " + note, Weight.ODD);
        return collector.isOverlay() ? OverlayMapper.map(fields, type, notes) : ObjectMapper.map(fields, type, notes);
    }

    private static String name(Fields fields, TypeName type) {
        Fields metadata = fields.fields("metadata");
        return type.kind() + "/" + (metadata == null ? "" : metadata.text("name"));
    }

    void problem(Place place, String message, Weight weight) {
        collector.problem(new Problem(where, place, message, weight));
    }

    /** A whole list of the objects since then was read; one of an overlay says nothing of what is not in it. */
    void vouch(Mark since, Listing listing) {
        if (collector.isOverlay()) {
            return;
        }
        for (Outcome outcome : outcomes.subList(since.outcomes, outcomes.size())) {
            if (outcome.mapped != null) {
                listing.saw(outcome.mapped);
            }
        }
        vouches.addAll(listing.vouches());
    }

    /** The document was of use, even if it had no object. */
    void foundList() {
        useful = true;
    }

    /** The document broke off: nothing is vouched for. */
    void vouchForNothing() {
        vouches.clear();
    }

    /** Everything counts now. */
    void flush() {
        settle(new Mark(0, 0), null);
        for (Outcome outcome : outcomes) {
            if (outcome.mapped != null) {
                useful |= !(outcome.mapped instanceof Mapped.Broken);
                collector.add(outcome.mapped, outcome.version, where, outcome.place);
            }
        }
        vouches.forEach(collector::add);
        if (useful) {
            collector.documentRead();
        }
        clear();
    }

    private void clear() {
        outcomes.clear();
        vouches.clear();
        useful = false;
    }
}
