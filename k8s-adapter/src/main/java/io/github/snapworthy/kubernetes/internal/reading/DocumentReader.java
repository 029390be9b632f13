package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.kubernetes.internal.objects.Mapped;
import io.github.snapworthy.kubernetes.internal.objects.ObjectMapper;
import io.github.snapworthy.kubernetes.internal.objects.TypeName;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Weight;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Where;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import io.github.snapworthy.kubernetes.internal.tokens.Tokens;
import io.github.snapworthy.kubernetes.internal.tokens.Tokens.Token;
import io.github.snapworthy.kubernetes.internal.tree.FieldTree;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import io.github.snapworthy.kubernetes.internal.tree.Pruner;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document in one pass, whatever the order of its keys: an object, a list of objects, lists in lists. An item
 * becomes a value as soon as it has been read where it says what it is, and else when its list has said it.
 */
final class DocumentReader {
    private static final Fields NOTHING = Pruner.emptyFields();
    private static final String CONTINUE = "continue";

    private final Tokens tokens;
    private final FieldTree tree;
    private final Collector collector;
    private final Where where;
    private final String folder;
    private final Pruner pruner;
    private final ArrayDeque<Frame> open = new ArrayDeque<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Change> vouches = new ArrayList<>();
    private boolean useful;

    DocumentReader(Tokens tokens, FieldTree tree, Collector collector, Where where, String folder) {
        this.tokens = tokens;
        this.tree = tree;
        this.collector = collector;
        this.where = where;
        this.folder = folder;
        pruner = new Pruner(tokens, collector.texts(), Limits.MAX_VALUES, this::duplicate);
    }

    /** An object that is being read, or a list with the number of outcomes that there were before its items. */
    private static final class Frame {
        final Fields fields = Pruner.emptyFields();
        final List<Fields> merged = new ArrayList<>(0);
        final Place place;
        final int firstVouch;
        int firstItem = -1;

        Frame(Place place, int firstVouch) {
            this.place = place;
            this.firstVouch = firstVouch;
        }

        boolean hasItems() {
            return firstItem >= 0;
        }
    }

    /** What became of an object; where that is not known yet, its fields. */
    private record Outcome(@Nullable Mapped mapped, Fields fields, Place place) {}

    /** Reads the next value of the document; false when there is none. After an exception {@link #abandon} it. */
    boolean read() throws InputFault, IOException {
        Token token = tokens.next();
        if (token == Token.END) {
            return false;
        }
        root(token);
        flush();
        return true;
    }

    private void root(Token token) throws InputFault, IOException {
        switch (token) {
            case MAP -> object();
            case LIST -> elements();
            case NULL -> {}
            default -> problem(tokens.place(), "is no Kubernetes object: expected a map", Weight.LOST);
        }
    }

    /** Elements of a list: objects, each as if it stood alone. */
    private void elements() throws InputFault, IOException {
        for (Token token = tokens.next(); token != Token.LIST_END; token = tokens.next()) {
            switch (token) {
                case MAP -> object();
                case LIST -> elements();
                case NULL -> {}
                default -> addBroken(Pruner.emptyFields(), tokens.place(), "is no Kubernetes object: expected a map");
            }
        }
    }

    private void object() throws InputFault, IOException {
        Frame frame = new Frame(tokens.place(), vouches.size());
        open.push(frame);
        pruner.beginObject();
        for (Token token = tokens.next(); token != Token.MAP_END; token = tokens.next()) {
            if (token == Token.MERGE) {
                pruner.merged(tree, frame.merged);
            } else if (tokens.text().equals("items")) {
                items(frame);
            } else {
                pruner.field(frame.fields, tree);
            }
        }
        Pruner.merge(frame.fields, frame.merged);
        open.pop();
        finish(frame);
    }

    private void items(Frame frame) throws InputFault, IOException {
        Token token = tokens.next();
        if (token == Token.MAP) {
            pruner.skipMap();
            return;
        }
        frame.firstItem = frame.hasItems() ? frame.firstItem : outcomes.size();
        if (token == Token.LIST) {
            elements();
        }
    }

    private void finish(Frame frame) throws IOException {
        TypeName type = TypeName.of(frame.fields);
        if (isList(frame, type)) {
            finishList(frame, type);
        } else {
            if (frame.hasItems()) {
                outcomes.subList(frame.firstItem, outcomes.size()).clear();
                vouches.subList(frame.firstVouch, vouches.size()).clear();
            }
            finishObject(frame, TypeName.of(frame.fields, listType()));
        }
    }

    /** The type of the list that the object is in, as far as it has said it yet. */
    private @Nullable TypeName listType() {
        Frame list = open.peek();
        return list == null ? null : TypeName.of(list.fields);
    }

    /** A list has no name; with items and without a type it is taken for a list that vouches for nothing. */
    private static boolean isList(Frame frame, @Nullable TypeName type) {
        if (type == null) {
            return frame.hasItems();
        }
        Fields metadata = frame.fields.fields("metadata");
        boolean named = metadata != null && metadata.text("name") != null;
        return type.isMixedList() || (type.isTypedList() && !named);
    }

    private void finishList(Frame frame, @Nullable TypeName type) {
        int first = frame.hasItems() ? frame.firstItem : outcomes.size();
        settle(first, type);
        useful |= type != null;
        if (type != null && !isContinued(frame.fields)) {
            Listing listing = new Listing(type, folder);
            for (Outcome outcome : outcomes.subList(first, outcomes.size())) {
                if (outcome.mapped != null) {
                    listing.saw(outcome.mapped);
                }
            }
            vouches.addAll(listing.vouches());
        }
    }

    private static boolean isContinued(Fields list) {
        Fields metadata = list.fields("metadata");
        String token = metadata == null ? null : metadata.text(CONTINUE);
        return token != null && !token.isEmpty() && !token.equals("null");
    }

    /** Makes values of the items that did not say what they are. */
    private void settle(int first, @Nullable TypeName list) {
        for (int i = first; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.mapped == null) {
                outcomes.set(i, new Outcome(map(outcome, list), outcome.fields, outcome.place));
            }
        }
    }

    private Mapped map(Outcome outcome, @Nullable TypeName list) {
        TypeName type = TypeName.of(outcome.fields, list);
        return type == null
                ? ObjectMapper.broken(outcome.fields, "is no Kubernetes object: expected apiVersion and kind")
                : map(outcome.fields, type, outcome.place);
    }

    private void finishObject(Frame frame, @Nullable TypeName type) throws IOException {
        collector.countObject();
        collector.times().see(frame.fields);
        if (pruner.isOverfull()) {
            addBroken(frame.fields, frame.place, "has more than " + Limits.MAX_VALUES + " values of interest");
        } else if (type == null) {
            outcomes.add(new Outcome(null, frame.fields, frame.place));
        } else if (type.group().isEmpty() && type.kind().equals("Status")) {
            addBroken(
                    frame.fields, frame.place, "is an answer of the API server and no object: " + reason(frame.fields));
        } else {
            outcomes.add(new Outcome(map(frame.fields, type, frame.place), NOTHING, frame.place));
        }
    }

    private static String reason(Fields status) {
        String message = status.text("message");
        String reason = status.text("reason");
        return reason == null ? String.valueOf(message) : reason + ", " + message;
    }

    private Mapped map(Fields fields, TypeName type, Place place) {
        return ObjectMapper.map(fields, type, note -> problem(place, name(fields, type) + ": " + note, Weight.ODD));
    }

    private static String name(Fields fields, TypeName type) {
        Fields metadata = fields.fields("metadata");
        return type.kind() + "/" + (metadata == null ? "" : metadata.text("name"));
    }

    private void addBroken(Fields fields, Place place, String problem) {
        outcomes.add(new Outcome(ObjectMapper.broken(fields, problem), NOTHING, place));
    }

    private void duplicate(String key) {
        problem(tokens.place(), "has the field " + key + " twice; the last one counts", Weight.ODD);
    }

    private void problem(Place place, String message, Weight weight) {
        collector.problem(new Problem(where, place, message, weight));
    }

    /** The document broke off: what was read to its end counts, but nothing is vouched for. */
    void abandon() {
        while (!open.isEmpty()) {
            Frame frame = open.pop();
            if (frame.hasItems()) {
                settle(frame.firstItem, TypeName.of(frame.fields));
            } else {
                addTruncated(frame);
            }
        }
        vouches.clear();
        flush();
    }

    private void addTruncated(Frame frame) {
        TypeName type = TypeName.of(frame.fields, listType());
        if (type != null) {
            Mapped.Broken broken = ObjectMapper.truncated(frame.fields, type);
            if (broken.ref().isPresent()) {
                outcomes.add(new Outcome(broken, NOTHING, frame.place));
            }
        }
    }

    private void flush() {
        settle(0, null);
        for (Outcome outcome : outcomes) {
            if (outcome.mapped != null) {
                useful |= !(outcome.mapped instanceof Mapped.Broken);
                collector.add(outcome.mapped, where, outcome.place);
            }
        }
        if (useful) {
            collector.documentRead();
        }
        vouches.forEach(collector::add);
        outcomes.clear();
        vouches.clear();
        useful = false;
    }
}
