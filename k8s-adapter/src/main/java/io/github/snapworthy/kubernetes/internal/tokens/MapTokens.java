package io.github.snapworthy.kubernetes.internal.tokens;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tokens of an object in memory: maps, iterables, and everything else as text. */
public final class MapTokens implements Tokens {
    private final TokenLimits limits;
    private final ArrayDeque<Level> levels = new ArrayDeque<>();
    private @Nullable Object root;
    private boolean rootTaken;
    private String text = "";

    /** Reads that object. */
    public MapTokens(Object root, TokenLimits limits) {
        this.root = root;
        this.limits = limits;
    }

    /** One map or list that is being read; the value of the entry whose key was given is still to come. */
    private static final class Level {
        final Iterator<?> iterator;
        final boolean isMap;
        Map.@Nullable Entry<?, ?> pending;

        Level(Iterator<?> iterator, boolean isMap) {
            this.iterator = iterator;
            this.isMap = isMap;
        }
    }

    @Override
    public Token next() throws InputFault {
        Level level = levels.peek();
        if (level == null) {
            return root();
        }
        if (level.pending != null) {
            return begin(take(level));
        }
        if (!level.iterator.hasNext()) {
            levels.pop();
            return level.isMap ? Token.MAP_END : Token.LIST_END;
        }
        Object element = level.iterator.next();
        return level.isMap ? key(level, element) : begin(element);
    }

    private Token root() throws InputFault {
        if (rootTaken) {
            return Token.END;
        }
        rootTaken = true;
        Object value = root;
        root = null;
        return begin(value);
    }

    private static @Nullable Object take(Level level) {
        Map.Entry<?, ?> entry = level.pending;
        level.pending = null;
        return entry == null ? null : entry.getValue();
    }

    private Token key(Level level, Object element) {
        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) element;
        level.pending = entry;
        text = String.valueOf(entry.getKey());
        return Token.KEY;
    }

    private Token begin(@Nullable Object value) throws InputFault {
        if (value == null) {
            return Token.NULL;
        }
        if (value instanceof Map<?, ?> map) {
            return push(new Level(map.entrySet().iterator(), true), Token.MAP);
        }
        if (value instanceof Iterable<?> list) {
            return push(new Level(list.iterator(), false), Token.LIST);
        }
        text = value.toString();
        return value instanceof Number || value instanceof Boolean ? Token.NUMBER : Token.TEXT;
    }

    private Token push(Level level, Token token) throws InputFault {
        if (levels.size() >= limits.maxDepth()) {
            throw new InputFault(place(), limits.tooDeep());
        }
        levels.push(level);
        return token;
    }

    @Override
    public void skip() {
        Level level = levels.peek();
        if (level == null) {
            rootTaken = true;
        } else if (level.pending != null) {
            level.pending = null;
        } else if (level.iterator.hasNext()) {
            level.iterator.next();
        }
    }

    @Override
    public void skipRest() {
        levels.pop();
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Place place() {
        return Place.NONE;
    }
}
