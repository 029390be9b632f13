package io.github.snapworthy.kubernetes.internal.tokens;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;

/**
 * Keeps the events of anchored values, and gives them again for each alias. Aliases inside stay aliases, so that what
 * is kept is never larger than the text; how much is given again is limited.
 */
final class Anchors {
    private final List<Event> log = new ArrayList<>();
    private final Map<String, Range> known = new HashMap<>();
    private final ArrayDeque<Range> open = new ArrayDeque<>();
    private final ArrayDeque<Replay> replays = new ArrayDeque<>();
    private int depth;
    private int replayed;

    /** The events of one anchored value, from a start to an end that is not known before it is reached. */
    private static final class Range {
        static final int OPEN = -1;
        static final int LOST = -2;

        final int start;
        final int depth;
        int end = OPEN;

        Range(int start, int depth) {
            this.start = start;
            this.depth = depth;
        }
    }

    private static final class Replay {
        final int end;
        int next;

        Replay(Range range) {
            next = range.start;
            end = range.end;
        }
    }

    /** The next event that an alias stands for, null when no alias is being followed. */
    @Nullable
    Event replayed() throws InputFault {
        Replay top = replays.peek();
        while (top != null && top.next == top.end) {
            replays.pop();
            top = replays.peek();
        }
        if (top == null) {
            return null;
        }
        Event event = log.get(top.next++);
        if (++replayed > TokenLimits.MAX_REPLAYED) {
            throw new InputFault(
                    event.getStartMark()
                            .map(m -> new Place(m.getLine() + 1, m.getColumn() + 1))
                            .orElse(Place.NONE),
                    "has aliases that stand for more than " + TokenLimits.MAX_REPLAYED + " values");
        }
        return event;
    }

    /** Follows an alias; what is wrong with it where it cannot be followed. */
    Optional<String> follow(String name) {
        Range range = known.get(name);
        if (range == null) {
            return Optional.of("has the alias *" + name + " without its anchor");
        }
        if (range.end == Range.OPEN) {
            return Optional.of("has the alias *" + name + " inside of what it stands for");
        }
        if (range.end == Range.LOST) {
            return Optional.of("has the alias *" + name + " of more than " + TokenLimits.MAX_RECORDED + " values");
        }
        replays.push(new Replay(range));
        return Optional.empty();
    }

    /** Keeps an event of the text, if it belongs to an anchored value. */
    void record(Event event) {
        Optional<Anchor> anchor =
                event instanceof NodeEvent node && !(event instanceof AliasEvent) ? node.getAnchor() : Optional.empty();
        anchor.ifPresent(a -> begin(a.getValue()));
        if (!open.isEmpty()) {
            keep(event);
        }
    }

    private void begin(String name) {
        Range range = new Range(log.size(), depth);
        known.put(name, range);
        open.push(range);
    }

    private void keep(Event event) {
        if (log.size() >= TokenLimits.MAX_RECORDED) {
            giveUp();
            return;
        }
        log.add(event);
        if (event instanceof CollectionStartEvent) {
            depth++;
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        }
        for (Range top = open.peek(); top != null && top.depth == depth; top = open.peek()) {
            top.end = log.size();
            open.pop();
        }
    }

    private void giveUp() {
        open.forEach(range -> range.end = Range.LOST);
        open.clear();
        depth = 0;
    }
}
