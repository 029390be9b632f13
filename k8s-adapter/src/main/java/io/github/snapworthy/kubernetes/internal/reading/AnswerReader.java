package io.github.snapworthy.kubernetes.internal.reading;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.objects.Times;
import io.github.snapworthy.kubernetes.internal.objects.TypeName;
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
    private final Terms terms;
    private final TextPool texts = new TextPool();
    private final Times times = new Times();

    /** Reads objects on those terms. */
    public AnswerReader(Terms terms) {
        this.terms = terms;
    }

    /**
     * What is read, and how.
     *
     * @param kind the kind of the objects
     * @param tree the fields that are read
     * @param limits what one answer may ask of its reader
     * @param where under which place problems are told
     */
    public record Terms(Kind kind, FieldTree tree, TokenLimits limits, Where where) {}

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
        PageOf page = new PageOf(new JsonTokens(decoder, terms.limits, 1));
        Page read = page.read();
        if (decoder.malformed() > 0) {
            throw new InputFault(Place.NONE, "holds bytes that are not " + decoder.encoding());
        }
        return read;
    }

    /**
     * Reads the events of a watch as they come. Blocks until the first of them, or the end.
     *
     * @param in the answer to the watch, which stays the caller's
     */
    public EventReader events(InputStream in) throws IOException {
        return new EventReader(terms, in, texts);
    }

    /** One page that is being read. */
    private final class PageOf {
        private final JsonTokens tokens;
        private final ItemReader objects;
        private final ImmutableList.Builder<Item> items = ImmutableList.builder();
        private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        private final Fields list = Pruner.emptyFields();
        private boolean hasItems;

        PageOf(JsonTokens tokens) {
            this.tokens = tokens;
            objects = new ItemReader(terms, tokens, texts, problems::add);
        }

        Page read() throws InputFault, IOException {
            if (tokens.next() != Token.MAP) {
                throw noList();
            }
            for (Token token = tokens.next(); token != Token.MAP_END; token = tokens.next()) {
                if (tokens.text().equals("items")) {
                    items(tokens.next());
                } else {
                    objects.field(list);
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
                items.add(objects.item(token, times));
            }
        }
    }
}
