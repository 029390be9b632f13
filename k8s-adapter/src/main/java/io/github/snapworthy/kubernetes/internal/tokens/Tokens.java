package io.github.snapworthy.kubernetes.internal.tokens;

import java.io.IOException;

/**
 * A document as a sequence of tokens. Not thread-safe. A value is a {@code TEXT}, a {@code NUMBER}, a {@code NULL}, or everything from a
 * {@code MAP} or {@code LIST} to its end; in a map each value follows its {@code KEY} or {@code MERGE}.
 */
public interface Tokens {
    /** The kinds of tokens. */
    enum Token {
        MAP,
        MAP_END,
        LIST,
        LIST_END,
        KEY,
        /** The merge key of YAML: the keys of its value count where the map itself does not have them. */
        MERGE,
        TEXT,
        /** A number, true or false: no text where a text is expected. */
        NUMBER,
        NULL,
        /** Nothing follows. */
        END
    }

    /** Moves to the next token. */
    Token next() throws InputFault, IOException;

    /** Passes over the whole value that comes next. */
    void skip() throws InputFault, IOException;

    /** Passes over the rest of the map or list that has just begun. */
    void skipRest() throws InputFault, IOException;

    /** The text of the current {@code KEY}, {@code TEXT} or {@code NUMBER}. */
    String text() throws InputFault, IOException;

    /** Where the current token begins. */
    Place place();
}
