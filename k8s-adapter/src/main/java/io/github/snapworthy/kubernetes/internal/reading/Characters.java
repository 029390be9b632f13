package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.kubernetes.internal.tokens.Place;
import io.github.snapworthy.kubernetes.internal.tokens.Unread;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text with a look ahead, that knows its lines and what begins at them. */
final class Characters {
    /** How far one can look ahead at least. */
    static final int LOOKAHEAD = 1 << 14;

    private final Reader in;
    private char[] buffer = new char[2 * LOOKAHEAD];
    private int position;
    private int limit;
    private boolean exhausted;
    private @Nullable IOException fault;
    private boolean lineStart = true;
    private int line = 1;
    private int column = 1;
    private @Nullable Place unfit;
    private char unfitCharacter;

    Characters(Reader in) {
        this.in = in;
    }

    /** The line of the next character. */
    int line() {
        return line;
    }

    /** Whether the next character is the first of its line. */
    boolean atLineStart() {
        return lineStart;
    }

    /** Where the first character was that no text may have, or that stands for bytes that are no text. */
    @Nullable
    Place unfit() {
        return unfit;
    }

    char unfitCharacter() {
        return unfitCharacter;
    }

    void forgetUnfit() {
        unfit = null;
    }

    /** Whether another character is left; a fault of the source comes after all that could be read before it. */
    boolean more() throws IOException {
        if (has(1)) {
            return true;
        }
        if (fault != null) {
            throw fault;
        }
        return false;
    }

    /** Whether so many characters are left. */
    boolean has(int count) {
        while (limit - position < count && !exhausted && makeRoom(count)) {
            fill();
        }
        return limit - position >= count;
    }

    /** A code point may need room for two characters. */
    private boolean makeRoom(int count) {
        if (buffer.length - position < count || position > buffer.length / 2) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        return buffer.length - limit >= 2;
    }

    private void fill() {
        try {
            int read = in.read(buffer, limit, buffer.length - limit);
            exhausted = read < 0;
            limit += Math.max(read, 0);
        } catch (IOException e) {
            fault = e;
            exhausted = true;
        }
    }

    /** A character ahead, which {@link #has} has said is there. */
    char peek(int offset) {
        return buffer[position + offset];
    }

    /** Puts a blank in the place of the next characters. */
    void blank(int count) {
        Arrays.fill(buffer, position, position + count, ' ');
        lineStart = false;
    }

    /** Takes characters up to the end of the line. */
    int take(char[] target, int offset, int length) {
        int end = lineEnd(Math.min(limit, position + length));
        int count = end - position;
        System.arraycopy(buffer, position, target, offset, count);
        moveTo(end);
        return count;
    }

    void skipLine() throws IOException {
        do {
            moveTo(lineEnd(limit));
        } while (!lineStart && more());
    }

    /** The end of the line, with its break, or as much of it as lies before that index. */
    private int lineEnd(int before) {
        for (int i = position; i < before; i++) {
            char c = buffer[i];
            if (c == '\n') {
                return i + 1;
            }
            if (isUnfit(c) && unfit == null) {
                unfit = new Place(line, column + i - position);
                unfitCharacter = c;
            }
        }
        return before;
    }

    private static boolean isUnfit(char c) {
        return (c < ' ' && c != '\t' && c != '\r') || c == '\uFFFD';
    }

    private void moveTo(int index) {
        lineStart = index > position && buffer[index - 1] == '\n';
        if (lineStart) {
            line++;
            column = 1;
        } else {
            column += index - position;
        }
        position = index;
    }

    /** Whether a line begins here that ends a document of YAML. */
    boolean atSeparator() {
        if (lineStart) {
            skipMarks();
        }
        return lineStart && (isSeparator('-') || isSeparator('.'));
    }

    /** Byte order marks that came with a file that was put after another one. */
    private void skipMarks() {
        while (has(1) && peek(0) == '\uFEFF') {
            position++;
        }
    }

    private boolean isSeparator(char c) {
        if (!has(3) || peek(0) != c || peek(1) != c || peek(2) != c) {
            return false;
        }
        return !has(4) || Character.isWhitespace(peek(3));
    }

    /** Takes back what a parser has read ahead. */
    void unread(Unread unread) {
        String text = unread.text();
        int rest = limit - position;
        char[] joined = new char[text.length() + Math.max(rest, 2 * LOOKAHEAD)];
        text.getChars(0, text.length(), joined, 0);
        System.arraycopy(buffer, position, joined, text.length(), rest);
        limit = text.length() + rest;
        position = 0;
        buffer = joined;
        line -= (int) text.chars().filter(c -> c == '\n').count();
        lineStart = unread.beginsLine();
    }
}
