package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.objects.Mapped;
import io.github.snapworthy.kubernetes.internal.objects.ObjectMapper;
import io.github.snapworthy.kubernetes.internal.objects.Times;
import io.github.snapworthy.kubernetes.internal.objects.TypeName;
import io.github.snapworthy.kubernetes.internal.reading.AnswerReader.Terms;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Weight;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tokens.JsonTokens;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import io.github.snapworthy.kubernetes.internal.tokens.Tokens.Token;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import io.github.snapworthy.kubernetes.internal.tree.Pruner;
import io.github.snapworthy.kubernetes.internal.tree.TextPool;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the objects of one answer of an API server, of lists and of watches alike. Not thread-safe. */
final class ItemReader {
    private final Terms terms;
    private final TypeName type;
    private final JsonTokens tokens;
    private final Pruner pruner;
    private final Consumer<Problem> problems;

    ItemReader(Terms terms, JsonTokens tokens, TextPool texts, Consumer<Problem> problems) {
        this.terms = terms;
        this.tokens = tokens;
        this.problems = problems;
        type = new TypeName(terms.kind().group(), terms.kind().bareName());
        pruner = new Pruner(tokens, texts, Limits.MAX_VALUES, key -> {
            String message = terms.kind() + ": has the field " + key + " twice; the last one counts";
            problems.accept(new Problem(terms.where(), tokens.place(), message, Weight.ODD));
        });
    }

    /** Reads a field of something else than an object. */
    void field(Fields into) throws InputFault, IOException {
        pruner.field(into, terms.tree());
    }

    /** The object that begins with that token. */
    Item item(Token token, Times times) throws InputFault, IOException {
        Place place = tokens.place();
        if (token != Token.MAP) {
            if (token == Token.LIST) {
                tokens.skipRest();
            }
            Mapped none = ObjectMapper.broken(Pruner.emptyFields(), type, "is no object: expected a map");
            return new Item(none, Optional.empty(), Copy.NO_VERSION, place);
        }
        Fields object = fields();
        times.see(object);
        return item(object, place);
    }

    /** What became of an object of those fields. */
    Item item(Fields object, Place place) {
        Mapped mapped = pruner.isOverfull()
                ? ObjectMapper.broken(object, type, "has more than " + Limits.MAX_VALUES + " values of interest")
                : ObjectMapper.map(object, type, note -> problems.accept(odd(place, note)));
        return new Item(mapped, ObjectMapper.ref(terms.kind(), object), Copy.version(object), place);
    }

    private Problem odd(Place place, String note) {
        return new Problem(terms.where(), place, terms.kind() + ": " + note, Weight.ODD);
    }

    /** The fields of the map that has begun. The data of a Secret is not even looked at, should a server send it. */
    Fields fields() throws InputFault, IOException {
        Fields object = Pruner.emptyFields();
        pruner.beginObject();
        for (Token token = tokens.next(); token != Token.MAP_END; token = tokens.next()) {
            if (terms.kind() != Kind.CONFIG_MAP && tokens.text().equals("data")) {
                tokens.skip();
            } else {
                pruner.field(object, terms.tree());
            }
        }
        return object;
    }
}
