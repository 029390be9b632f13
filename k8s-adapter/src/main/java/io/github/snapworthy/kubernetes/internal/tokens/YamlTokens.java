package io.github.snapworthy.kubernetes.internal.tokens;

import io.github.snapworthy.kubernetes.internal.tokens.InputFault.Cause;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The tokens of one YAML document, taken from the events of the parser: no tree of the document is ever built. An alias
 * gives the tokens of what it stands for, within limits, and only where somebody asks for them.
 */
public final class YamlTokens implements Tokens {
    private final Iterator<Event> events;
    private final TokenLimits limits;
    private final int linesBefore;
    private final TextMeter meter;
    private final Anchors anchors = new Anchors();
    private final Nesting nesting = new Nesting();
    private @Nullable Event current;

    /** Reads from that reader, whose first line is the given one of its file. */
    public YamlTokens(Reader reader, TokenLimits limits, int firstLine) {
        this.limits = limits;
        linesBefore = firstLine - 1;
        meter = new TextMeter(reader, limits.maxTextLength());
        events = parse();
    }

    private Iterator<Event> parse() {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(1 << 14)
                .build();
        return new Parse(settings).parseReader(meter).iterator();
    }

    @Override
    public Token next() throws InputFault, IOException {
        while (true) {
            Event event = advance();
            if (event instanceof AliasEvent alias) {
                follow(alias);
                continue;
            }
            Token token = token(event);
            if (token != null) {
                return token;
            }
        }
    }

    private Event advance() throws InputFault, IOException {
        Event event = anchors.replayed();
        if (event == null) {
            event = parsed();
            anchors.record(event);
        }
        current = event;
        return event;
    }

    private Event parsed() throws InputFault, IOException {
        try {
            Event event = events.next();
            meter.textEnded();
            return event;
        } catch (TextMeter.TooLong e) {
            throw new InputFault(here(), limits.tooLong());
        } catch (YamlEngineException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw fault(e);
        } catch (RuntimeException e) {
            throw new InputFault(here(), "is not valid YAML: " + oneLine(String.valueOf(e.getMessage())));
        }
    }

    /** The token of an event, null where it has none. */
    private @Nullable Token token(Event event) throws InputFault {
        return switch (event.getEventId()) {
            case StreamStart, DocumentStart, DocumentEnd, Comment, Alias -> null;
            case StreamEnd -> Token.END;
            case MappingStart -> open(Token.MAP);
            case SequenceStart -> open(Token.LIST);
            case MappingEnd -> close(Token.MAP_END);
            case SequenceEnd -> close(Token.LIST_END);
            case Scalar -> scalar((ScalarEvent) event);
        };
    }

    private Token open(Token token) throws InputFault {
        if (nesting.expectsKey()) {
            throw new InputFault(place(), "has a key that is no text");
        }
        if (nesting.depth() >= limits.maxDepth()) {
            throw new InputFault(place(), limits.tooDeep());
        }
        nesting.advance();
        nesting.open(token == Token.MAP);
        return token;
    }

    private Token close(Token token) {
        nesting.close();
        return token;
    }

    private void follow(AliasEvent event) throws InputFault {
        Optional<String> problem = anchors.follow(event.getAlias().getValue());
        if (problem.isPresent()) {
            throw new InputFault(place(), problem.get());
        }
    }

    private Token scalar(ScalarEvent event) {
        boolean key = nesting.expectsKey();
        nesting.advance();
        if (key) {
            return event.isPlain() && event.getValue().equals("<<") ? Token.MERGE : Token.KEY;
        }
        return event.isPlain() && event.getTag().isEmpty() ? PlainScalars.token(event.getValue()) : Token.TEXT;
    }

    /** Aliases inside are not followed: nobody asks what they stand for. */
    @Override
    public void skip() throws InputFault, IOException {
        skipTo(nesting.depth());
    }

    @Override
    public void skipRest() throws InputFault, IOException {
        skipTo(nesting.depth() - 1);
    }

    private void skipTo(int depth) throws InputFault, IOException {
        do {
            Event event = advance();
            if (event instanceof AliasEvent) {
                nesting.advance();
            } else {
                token(event);
            }
        } while (nesting.depth() > depth);
    }

    @Override
    public String text() {
        return current instanceof ScalarEvent scalar ? scalar.getValue() : "";
    }

    /** Whether the current text stands without quotes and tag, so that it depends on its looks what it is. */
    public boolean isPlain() {
        return current instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getTag().isEmpty();
    }

    @Override
    public Place place() {
        Event event = current;
        return event == null ? here() : event.getStartMark().map(this::place).orElse(Place.NONE);
    }

    private Place here() {
        return current == null
                ? new Place(linesBefore + 1, 1)
                : current.getEndMark().map(this::place).orElse(Place.NONE);
    }

    private Place place(Mark mark) {
        return new Place(linesBefore + mark.getLine() + 1, mark.getColumn() + 1);
    }

    private InputFault fault(YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
            String context = marked.getContext();
            String what = context == null ? marked.getProblem() : context + ", " + marked.getProblem();
            return new InputFault(mark.map(this::place).orElseGet(this::here), "is not valid YAML: " + oneLine(what));
        }
        String problem = "is not valid YAML: " + oneLine(String.valueOf(e.getMessage()));
        return new InputFault(here(), problem, e instanceof ReaderException ? Cause.UNFIT_CHARACTER : Cause.SYNTAX);
    }

    private static String oneLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }
}
