package io.github.snapworthy.kubernetes.internal.reading;

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
import org.jspecify.annotations.Nullable;

/**
 * Reads one document in one pass, whatever the order of its keys: an object, a list of objects, lists in lists. An item
 * becomes a value as soon as it has been read where it says what it is, and else when its list has said it.
 */
final class DocumentReader {
    private static final String NO_OBJECT = "is no Kubernetes object: expected a map";

    private final Tokens tokens;
    private final FieldTree tree;
    private final Collector collector;
    private final String folder;
    private final Pruner pruner;
    private final Outcomes outcomes;
    private final ArrayDeque<Frame> open = new ArrayDeque<>();

    DocumentReader(Tokens tokens, Session session, Where where, String folder) {
        this.tokens = tokens;
        this.folder = folder;
        tree = session.tree();
        collector = session.collector();
        outcomes = new Outcomes(collector, where);
        pruner = new Pruner(tokens, collector.texts(), Limits.MAX_VALUES, this::duplicate);
    }

    /** Reads the next value of the document; false when there is none. After an exception {@link #abandon} it. */
    boolean read() throws InputFault, IOException {
        Token token = tokens.next();
        if (token == Token.END) {
            return false;
        }
        root(token);
        outcomes.flush();
        return true;
    }

    private void root(Token token) throws InputFault, IOException {
        switch (token) {
            case MAP -> object();
            case LIST -> elements();
            case NULL -> {}
            default -> outcomes.problem(tokens.place(), NO_OBJECT, Weight.LOST);
        }
    }

    /** Elements of a list: objects, each as if it stood alone. */
    private void elements() throws InputFault, IOException {
        for (Token token = tokens.next(); token != Token.LIST_END; token = tokens.next()) {
            switch (token) {
                case MAP -> object();
                case LIST -> elements();
                case NULL -> {}
                default -> broken(Pruner.emptyFields(), tokens.place(), NO_OBJECT);
            }
        }
    }

    private void object() throws InputFault, IOException {
        Frame frame = new Frame(tokens.place(), outcomes.mark(), listType());
        open.push(frame);
        pruner.beginObject();
        fields(frame);
        Pruner.merge(frame.fields, frame.merged);
        open.pop();
        finish(frame);
    }

    private void fields(Frame frame) throws InputFault, IOException {
        for (Token token = tokens.next(); token != Token.MAP_END; token = tokens.next()) {
            if (token == Token.MERGE) {
                pruner.merged(tree, frame.merged);
            } else if (tokens.text().equals("items")) {
                items(frame);
            } else if (frame.skips(tokens.text())) {
                tokens.skip();
            } else {
                pruner.field(frame.fields, tree);
            }
        }
    }

    private void items(Frame frame) throws InputFault, IOException {
        Token token = tokens.next();
        switch (token) {
            case MAP -> {
                frame.oddItems = tokens.place();
                tokens.skipRest();
            }
            case LIST -> {
                frame.hasItems = true;
                elements();
            }
            case NULL -> frame.hasItems = true;
            default -> frame.oddItems = tokens.place();
        }
    }

    private void finish(Frame frame) throws IOException {
        TypeName type = TypeName.of(frame.fields);
        if (frame.isList(type)) {
            finishList(frame, type);
        } else {
            outcomes.forget(frame.before);
            finishObject(frame, TypeName.of(frame.fields, listType()));
        }
    }

    /** The type of the list that the object is in, as far as it has said it yet. */
    private @Nullable TypeName listType() {
        Frame list = open.peek();
        return list == null ? null : TypeName.of(list.fields);
    }

    private void finishList(Frame frame, @Nullable TypeName type) {
        outcomes.settle(frame.before, type);
        if (type == null) {
            checkType(frame);
            return;
        }
        if (frame.oddItems != null) {
            outcomes.problem(frame.oddItems, type.kind() + ": items: expected a list", Weight.LOST);
            return;
        }
        outcomes.foundList();
        if (!frame.isContinued()) {
            outcomes.vouch(frame.before, new Listing(type, folder));
        }
    }

    /** Its objects count all the same. */
    private void checkType(Frame list) {
        if (TypeName.isOdd(list.fields)) {
            outcomes.problem(list.place, "is a list of no type: expected apiVersion and kind as texts", Weight.LOST);
        }
    }

    private void finishObject(Frame frame, @Nullable TypeName type) throws IOException {
        collector.countObject();
        collector.times().see(frame.fields);
        if (pruner.isOverfull()) {
            broken(frame.fields, frame.place, "has more than " + Limits.MAX_VALUES + " values of interest");
        } else if (type == null) {
            outcomes.addUntyped(frame.fields, frame.place);
        } else if (type.isStatus()) {
            broken(frame.fields, frame.place, "is an answer of the API server and no object: " + frame.reason());
        } else {
            outcomes.add(frame.fields, type, frame.place);
        }
    }

    private void broken(Fields fields, Place place, String problem) {
        outcomes.addBroken(ObjectMapper.broken(fields, problem), place);
    }

    private void duplicate(String key) {
        outcomes.problem(tokens.place(), "has the field " + key + " twice; the last one counts", Weight.ODD);
    }

    /** The document broke off: what was read to its end counts, but nothing is vouched for. */
    void abandon() {
        while (!open.isEmpty()) {
            Frame frame = open.pop();
            if (frame.hasItems) {
                outcomes.settle(frame.before, TypeName.of(frame.fields));
            } else {
                addTruncated(frame);
            }
        }
        outcomes.vouchForNothing();
        outcomes.flush();
    }

    private void addTruncated(Frame frame) {
        TypeName type = TypeName.of(frame.fields, listType());
        if (type != null) {
            Mapped.Broken broken = ObjectMapper.truncated(frame.fields, type);
            if (broken.ref().isPresent()) {
                outcomes.addBroken(broken, frame.place);
            }
        }
    }
}
