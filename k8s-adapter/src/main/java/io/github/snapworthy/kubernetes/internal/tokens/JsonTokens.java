package io.github.snapworthy.kubernetes.internal.tokens;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;

/** The tokens of a stream of JSON values. */
public final class JsonTokens implements Tokens {
    private final JsonParser parser;
    private final TokenLimits limits;
    private final int linesBefore;
    private final BlockReader source;

    /** Reads from that reader, whose first line is the given one of its file. */
    public JsonTokens(Reader reader, TokenLimits limits, int firstLine) throws IOException {
        this.limits = limits;
        linesBefore = firstLine - 1;
        source = new BlockReader(reader);
        parser = factory(limits).createParser(source);
    }

    private static JsonFactory factory(TokenLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxStringLength(limits.maxTextLength())
                        .maxNameLength(limits.maxTextLength())
                        .maxNumberLength(limits.maxTextLength())
                        .build())
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
                .build();
    }

    @Override
    public Token next() throws InputFault, IOException {
        try {
            return token(parser.nextToken());
        } catch (JsonProcessingException e) {
            throw fault(e);
        }
    }

    private static Token token(JsonToken token) {
        if (token == null) {
            return Token.END;
        }
        return switch (token) {
            case START_OBJECT -> Token.MAP;
            case END_OBJECT -> Token.MAP_END;
            case START_ARRAY -> Token.LIST;
            case END_ARRAY -> Token.LIST_END;
            case FIELD_NAME -> Token.KEY;
            case VALUE_NULL -> Token.NULL;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> Token.NUMBER;
            default -> Token.TEXT;
        };
    }

    @Override
    public void skip() throws InputFault, IOException {
        try {
            parser.nextToken();
            parser.skipChildren();
            parser.finishToken();
        } catch (JsonProcessingException e) {
            throw fault(e);
        }
    }

    @Override
    public void skipRest() throws InputFault, IOException {
        try {
            parser.skipChildren();
        } catch (JsonProcessingException e) {
            throw fault(e);
        }
    }

    @Override
    public String text() throws InputFault, IOException {
        try {
            return parser.getText();
        } catch (JsonProcessingException e) {
            throw fault(e);
        }
    }

    @Override
    public Place place() {
        return place(parser.currentTokenLocation());
    }

    private Place place(JsonLocation location) {
        return new Place(linesBefore + Math.max(location.getLineNr(), 1), Math.max(location.getColumnNr(), 1));
    }

    private InputFault fault(JsonProcessingException e) {
        JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        if (e instanceof StreamConstraintsException) {
            return new InputFault(
                    place(parser.currentLocation()),
                    limits.explain(parser.getParsingContext().getNestingDepth()));
        }
        return new InputFault(place(location), "is not valid JSON: " + words(e));
    }

    /** The message without the place where a value began, which Jackson counts from the middle of some files. */
    private static String words(JsonProcessingException e) {
        return e.getOriginalMessage().replaceAll(" \\(start marker at \\[.*?\\]\\)", "");
    }

    /** What was taken from the reader and not parsed; nothing can be read from here after that. */
    public Unread unread() throws IOException {
        StringWriter rest = new StringWriter();
        parser.releaseBuffered(rest);
        return source.unread(rest.toString());
    }
}
