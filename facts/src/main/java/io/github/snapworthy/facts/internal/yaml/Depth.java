package io.github.snapworthy.facts.internal.yaml;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/** A parser that refuses lists and mappings that lie too deep in each other, before anything recurses over them. */
final class Depth implements Parser {
    private static final int DEEPEST = 32;

    private final Parser parser;
    private int depth;

    Depth(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> depth++;
            case MappingEnd, SequenceEnd -> depth--;
            default -> {
                // neither opens nor closes anything
            }
        }
        if (depth > DEEPEST) {
            throw new ParserException(
                    "found lists and mappings that are more than " + DEEPEST + " deep", event.getStartMark());
        }
        return event;
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }
}
