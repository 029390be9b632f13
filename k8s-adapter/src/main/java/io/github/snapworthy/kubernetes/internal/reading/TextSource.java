package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.kubernetes.internal.tokens.Place;
import io.github.snapworthy.kubernetes.internal.tokens.Unread;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text that is handed out document by document, so that a broken one costs only itself. A line that begins with
 * {@code ---} or {@code ...} ends a YAML document wherever it stands, also within a block of text, and cannot occur in
 * JSON.
 */
final class TextSource extends Reader {
    private static final int SIZE = 1 << 15;
    private static final int LOOKAHEAD = 256;

    private final Reader in;
    private char[] buffer = new char[SIZE];
    private int position;
    private int limit;
    private boolean exhausted;
    private @Nullable IOException fault;
    private boolean lineStart = true;
    private boolean documentEnded = true;
    private int line = 1;
    private int column = 1;
    private @Nullable Place unfit;
    private char unfitCharacter;

    TextSource(Reader in) {
        this.in = in;
    }

    /** The line of the next character. */
    int line() {
        return line;
    }

    /** Where the first character of this document stands that no YAML or JSON may have, or that is no text at all. */
    @Nullable
    Place unfit() {
        return unfit;
    }

    char unfitCharacter() {
        return unfitCharacter;
    }

    /** Moves to the next document that holds anything but blank lines and comments; false when there is none. */
    boolean nextDocument() throws IOException {
        while (true) {
            drain();
            unfit = null;
            if (!begin()) {
                return false;
            }
            documentEnded = false;
            if (toContent()) {
                return true;
            }
        }
    }

    private void drain() throws IOException {
        char[] scratch = new char[LOOKAHEAD];
        int read = 0;
        while (read >= 0) {
            read = read(scratch, 0, scratch.length);
        }
    }

    /** Passes the separator before a document. What follows it on its line belongs to the document. */
    private boolean begin() throws IOException {
        if (!more()) {
            return false;
        }
        if (lineStart && isSeparator()) {
            if (buffer[position] == '.') {
                skipLine();
            } else {
                Arrays.fill(buffer, position, position + 3, ' ');
                lineStart = false;
            }
        }
        return true;
    }

    /** Passes blank lines, comments and directives; false when the document has nothing else. */
    private boolean toContent() throws IOException {
        while (more()) {
            if (lineStart && isSeparator()) {
                documentEnded = true;
                return false;
            }
            int content = firstContent();
            if (content < 0) {
                return false;
            }
            char c = buffer[content];
            if (c != '\n' && c != '#' && !(c == '%' && content == position && lineStart)) {
                return true;
            }
            skipLine();
        }
        documentEnded = true;
        return false;
    }

    /** The index of the first character that is not blank, of the line break where there is none; -1 at the end. */
    private int firstContent() {
        int offset = 0;
        while (true) {
            if (position + offset >= limit && !ensure(offset + 1)) {
                return ensure(1) && offset >= SIZE / 2 ? position : -1;
            }
            char c = buffer[position + offset];
            if (c == '\uFEFF') {
                buffer[position + offset] = ' ';
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return position + offset;
            }
            offset++;
        }
    }

    /** Whether the document begins as JSON does; a flow mapping of YAML has no quotes right after its brace. */
    boolean looksLikeJson() {
        ensure(LOOKAHEAD);
        boolean brackets = false;
        for (int i = position; i < limit; i++) {
            char c = buffer[i];
            if (c == '{' || c == '[') {
                brackets = true;
            } else if (!Character.isWhitespace(c)) {
                return brackets && (c == '"' || c == '}' || c == ']');
            }
        }
        return brackets;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = 0;
        while (read < length && !documentEnded && (read == 0 || ensure(1))) {
            if (!more() || (lineStart && isSeparator())) {
                documentEnded = true;
                break;
            }
            int end = lineEnd(Math.min(limit, position + length - read));
            int count = end - position;
            System.arraycopy(buffer, position, target, offset + read, count);
            read += count;
            moveTo(end);
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    /** The end of the line, with its break, or as much of it as lies before that index. */
    private int lineEnd(int before) {
        for (int i = position; i < before; i++) {
            char c = buffer[i];
            if (c == '\n') {
                return i + 1;
            }
            if (((c < ' ' && c != '\t' && c != '\r') || c == '\uFFFD') && unfit == null) {
                unfit = new Place(line, column + i - position);
                unfitCharacter = c;
            }
        }
        return before;
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

    private void skipLine() throws IOException {
        do {
            moveTo(lineEnd(limit));
        } while (!lineStart && more());
    }

    private boolean isSeparator() {
        char c = buffer[position];
        if ((c != '-' && c != '.') || !ensure(3) || buffer[position + 1] != c || buffer[position + 2] != c) {
            return false;
        }
        return !ensure(4) || Character.isWhitespace(buffer[position + 3]);
    }

    /** Whether another character is left; a fault of the source comes after all that could be read before it. */
    private boolean more() throws IOException {
        if (ensure(1)) {
            return true;
        }
        if (fault != null) {
            throw fault;
        }
        return false;
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

    /** Whether so many characters are left, which are then in the buffer. */
    private boolean ensure(int count) {
        while (limit - position < count && !exhausted) {
            if (buffer.length - position < count || position > buffer.length / 2) {
                System.arraycopy(buffer, position, buffer, 0, limit - position);
                limit -= position;
                position = 0;
            }
            if (buffer.length - limit < 2) {
                return false;
            }
            fill();
        }
        return limit - position >= count;
    }

    /** Takes back what a parser has read ahead. */
    void unread(Unread unread) {
        String text = unread.text();
        char[] joined = new char[text.length() + Math.max(limit - position, SIZE)];
        text.getChars(0, text.length(), joined, 0);
        System.arraycopy(buffer, position, joined, text.length(), limit - position);
        limit = text.length() + limit - position;
        position = 0;
        buffer = joined;
        line -= (int) text.chars().filter(c -> c == '\n').count();
        lineStart = unread.beginsLine();
        documentEnded = false;
    }

    /** Moves to the next line of the document, after the given one, that begins with a brace: to the next JSON value. */
    boolean skipToBrace(int afterLine) throws IOException {
        while (more()) {
            if (lineStart && isSeparator()) {
                break;
            }
            if (lineStart && line > afterLine && buffer[position] == '{') {
                return true;
            }
            skipLine();
        }
        documentEnded = true;
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
