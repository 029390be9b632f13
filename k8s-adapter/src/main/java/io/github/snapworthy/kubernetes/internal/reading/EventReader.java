package io.github.snapworthy.kubernetes.internal.reading;

import com.google.common.primitives.Ints;
import io.github.snapworthy.kubernetes.internal.objects.Mapped;
import io.github.snapworthy.kubernetes.internal.reading.AnswerReader.Terms;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Weight;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tokens.JsonTokens;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import io.github.snapworthy.kubernetes.internal.tokens.Tokens.Token;
import io.github.snapworthy.kubernetes.internal.tree.FieldTree;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import io.github.snapworthy.kubernetes.internal.tree.Pruner;
import io.github.snapworthy.kubernetes.internal.tree.Text;
import io.github.snapworthy.kubernetes.internal.tree.TextPool;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the events of one watch, each as soon as it is there to its end. Not thread-safe. */
public final class EventReader {
    private static final FieldTree STATUS = FieldTree.of(List.of("code", "message", "reason"));

    private final Terms terms;
    private final Decoder decoder;
    private final JsonTokens tokens;
    private final ItemReader objects;
    private final Pruner statuses;
    private final List<Problem> problems = new ArrayList<>();

    EventReader(Terms terms, InputStream in, TextPool texts) throws IOException {
        this.terms = terms;
        decoder = new Decoder(in);
        tokens = new JsonTokens(decoder, terms.limits(), 1);
        objects = new ItemReader(terms, tokens, texts, problems::add);
        statuses = new Pruner(tokens, texts, Limits.MAX_VALUES, key -> {});
    }

    /**
     * The next event; empty where the watch has ended. Blocks until there is one.
     *
     * @throws InputFault if what comes is no event to its end; nothing more can be read then
     */
    public Optional<WatchEvent> next() throws InputFault, IOException {
        Token token = tokens.next();
        if (token == Token.END) {
            return Optional.empty();
        }
        if (token != Token.MAP) {
            throw noEvent();
        }
        WatchEvent event = event();
        if (decoder.malformed() > 0) {
            throw new InputFault(Place.NONE, "holds bytes that are not " + decoder.encoding());
        }
        return Optional.of(event);
    }

    /** What was wrong with the objects since the last call, in words without their content. */
    public List<Problem> problems() {
        List<Problem> found = List.copyOf(problems);
        problems.clear();
        return found;
    }

    private InputFault noEvent() {
        return new InputFault(tokens.place(), "is no event of a watch: expected type and object");
    }

    /** An API server writes the type first; without it nobody knows what the object is. */
    private WatchEvent event() throws InputFault, IOException {
        String type = "";
        WatchEvent event = null;
        for (Token token = tokens.next(); token != Token.MAP_END; token = tokens.next()) {
            String key = tokens.text();
            if (key.equals("type")) {
                type = tokens.next() == Token.TEXT ? tokens.text() : "";
            } else if (key.equals("object")) {
                event = event(type);
            } else {
                tokens.skip();
            }
        }
        if (event == null) {
            throw noEvent();
        }
        return event;
    }

    private WatchEvent event(String type) throws InputFault, IOException {
        if (tokens.next() != Token.MAP) {
            throw noEvent();
        }
        Place place = tokens.place();
        if (type.equals("ERROR")) {
            return failed();
        }
        Fields object = objects.fields();
        String version = version(object.fields("metadata"));
        return switch (type) {
            case "ADDED", "MODIFIED" -> new WatchEvent.Seen(told(objects.item(object, place)), version);
            case "DELETED" -> new WatchEvent.Gone(objects.item(object, place), version);
            case "BOOKMARK" -> new WatchEvent.Bookmark(version);
            default -> throw noEvent();
        };
    }

    private Item told(Item item) {
        if (item.mapped() instanceof Mapped.Broken broken) {
            String name = item.ref().map(Object::toString).orElseGet(terms.kind()::toString);
            problems.add(new Problem(terms.where(), item.place(), name + ": " + broken.problem(), Weight.LOST));
        }
        return item;
    }

    private static String version(@Nullable Fields metadata) {
        String version = metadata == null ? null : metadata.text("resourceVersion");
        return version == null ? "" : version;
    }

    private WatchEvent failed() throws InputFault, IOException {
        Fields status = Pruner.emptyFields();
        for (Token token = tokens.next(); token != Token.MAP_END; token = tokens.next()) {
            statuses.field(status, STATUS);
        }
        String message = status.text("message");
        String reason = status.text("reason");
        Integer code = status.get("code") instanceof Text number ? Ints.tryParse(number.value()) : null;
        String why = message != null ? message : reason != null ? reason : "the server gave no reason";
        return new WatchEvent.Failed(
                code == null ? 0 : code, why.replaceAll("\\s+", " ").trim());
    }
}
