package io.github.snapworthy.kubernetes.internal.reading;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.objects.Mapped;
import io.github.snapworthy.kubernetes.internal.objects.ObjectMapper;
import io.github.snapworthy.kubernetes.internal.objects.Times;
import io.github.snapworthy.kubernetes.internal.objects.TypeName;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Weight;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Where;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tokens.JsonTokens;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import io.github.snapworthy.kubernetes.internal.tokens.TokenLimits;
import io.github.snapworthy.kubernetes.internal.tokens.Tokens.Token;
import io.github.snapworthy.kubernetes.internal.tree.FieldTree;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import io.github.snapworthy.kubernetes.internal.tree.Pruner;
import io.github.snapworthy.kubernetes.internal.tree.TextPool;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers of an API server about one kind, by the projection that reads files. The kind is known from the
 * request: items of a list often do not say it. Not thread-safe; one reader serves all pages of a list.
 */
public final class AnswerReader {
    private final Kind kind;
    private final TypeName type;
    private final FieldTree tree;
    private final TokenLimits limits;
    private final Where where;
    private final TextPool texts = new TextPool();
    private final Times times = new Times();

    /** Reads objects of that kind; problems are told under that place. */
    public AnswerReader(Kind kind, FieldTree tree, TokenLimits limits, Where where) {
        this.kind = kind;
        this.tree = tree;
        this.limits = limits;
        this.where = where;
        type = new TypeName(kind.group(), kind.bareName());
    }

    /** The newest time that an object carried. */
    public Optional<Instant> newestTime() {
        return times.newest();
    }

    /**
     * Reads one page of a list, all or nothing.
     *
     * @throws InputFault if it is no list, or not valid JSON to its end
     */
    public Page page(InputStream in) throws InputFault, IOException {
        Decoder decoder = new Decoder(in);
        PageOf page = new PageOf(new JsonTokens(decoder, limits, 1));
        Page read = page.read();
        if (decoder.malformed() > 0) {
            throw new InputFault(Place.NONE, "holds bytes that are not " + decoder.encoding());
        }
        return read;
    }

    /** One page that is being read. */
    private final class PageOf {
        private final JsonTokens tokens;
        private final Pruner pruner;
        private final ImmutableList.Builder<Item> items = ImmutableList.builder();
        private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        private final Fields list = Pruner.emptyFields();
        private boolean hasItems;

        PageOf(JsonTokens tokens) {
            this.tokens = tokens;
            pruner = new Pruner(tokens, texts, Limits.MAX_VALUES, key -> {
                String message = kind + ": has the field " + key + " twice; the last one counts";
                problems.add(new Problem(where, tokens.place(), message, Weight.ODD));
            });
        }

        Page read() throws InputFault, IOException {
            if (tokens.next() != Token.MAP) {
                throw noList();
            }
            for (Token token = tokens.next(); token != Token.MAP_END; token = tokens.next()) {
                if (tokens.text().equals("items")) {
                    items(tokens.next());
                } else {
                    pruner.field(list, tree);
                }
            }
            TypeName said = TypeName.of(list);
            if (!hasItems || said == null || !said.isTypedList()) {
                throw noList();
            }
            return page(list.fields("metadata"));
        }

        private InputFault noList() {
            return new InputFault(tokens.place(), "is no list of the API server: expected kind, metadata and items");
        }

        private Page page(@Nullable Fields metadata) throws InputFault {
            if (metadata == null || metadata.isOdd("continue")) {
                throw noList();
            }
            String next = metadata.text("continue");
            String version = metadata.text("resourceVersion");
            return new Page(items.build(), problems.build(), next == null ? "" : next, version == null ? "" : version);
        }

        private void items(Token first) throws InputFault, IOException {
            if (first != Token.LIST && first != Token.NULL) {
                throw noList();
            }
            hasItems = true;
            Token token = first == Token.NULL ? Token.LIST_END : tokens.next();
            for (; token != Token.LIST_END; token = tokens.next()) {
                items.add(item(token));
            }
        }

        private Item item(Token token) throws InputFault, IOException {
            Place place = tokens.place();
            Fields object = Pruner.emptyFields();
            if (token != Token.MAP) {
                if (token == Token.LIST) {
                    tokens.skipRest();
                }
                return new Item(ObjectMapper.broken(object, type, "is no object: expected a map"), -1, place);
            }
            pruner.beginObject();
            fields(object);
            times.see(object);
            return new Item(map(object, place), Copy.version(object), place);
        }

        /** The data of a Secret is not even looked at, should a server send it. */
        private void fields(Fields object) throws InputFault, IOException {
            for (Token token = tokens.next(); token != Token.MAP_END; token = tokens.next()) {
                if (kind != Kind.CONFIG_MAP && tokens.text().equals("data")) {
                    tokens.skip();
                } else {
                    pruner.field(object, tree);
                }
            }
        }

        private Mapped map(Fields object, Place place) {
            if (pruner.isOverfull()) {
                String problem = "has more than " + Limits.MAX_VALUES + " values of interest";
                return ObjectMapper.broken(object, type, problem);
            }
            return ObjectMapper.map(
                    object, type, note -> problems.add(new Problem(where, place, kind + ": " + note, Weight.ODD)));
        }
    }
}
