package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.kubernetes.internal.tokens.Place;
import io.github.snapworthy.kubernetes.internal.tokens.Unread;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * A text that is handed out document by document, so that a broken one costs only itself. A line that begins with
 * {@code ---} or {@code ...} ends a YAML document wherever it stands, also within a block of text, and cannot occur in
 * JSON.
 */
final class TextSource extends Reader {
    private static final int SIGNATURE = 256;

    private final Reader in;
    private final Characters characters;
    private boolean documentEnded = true;

    TextSource(Reader in) {
        this.in = in;
        characters = new Characters(in);
    }

    /** The line of the next character. */
    int line() {
        return characters.line();
    }

    /** Where the first character of this document stands that no YAML or JSON may have, or that is no text at all. */
    @Nullable
    Place unfit() {
        return characters.unfit();
    }

    char unfitCharacter() {
        return characters.unfitCharacter();
    }

    /** Moves to the next document that holds anything but blank lines and comments; false when there is none. */
    boolean nextDocument() throws IOException {
        while (true) {
            drain();
            characters.forgetUnfit();
            if (!begin()) {
                return false;
            }
            if (toContent()) {
                return true;
            }
        }
    }

    private void drain() throws IOException {
        char[] scratch = new char[SIGNATURE];
        int read = 0;
        while (read >= 0) {
            read = read(scratch, 0, scratch.length);
        }
    }

    /** Passes the separator before a document. What follows it on its line belongs to the document. */
    private boolean begin() throws IOException {
        if (!characters.more()) {
            return false;
        }
        if (characters.atSeparator() && characters.peek(0) == '.') {
            characters.skipLine();
        } else if (characters.atSeparator()) {
            characters.blank(3);
        }
        documentEnded = false;
        return true;
    }

    /** Passes blank lines, comments and directives; false when the document has nothing else. */
    private boolean toContent() throws IOException {
        while (!atEnd()) {
            int content = firstContent();
            if (content < 0) {
                return false;
            }
            if (!isPassed(characters.peek(content), content)) {
                return true;
            }
            characters.skipLine();
        }
        return false;
    }

    private boolean isPassed(char first, int offset) {
        return first == '\n' || first == '#' || (first == '%' && offset == 0 && characters.atLineStart());
    }

    private boolean atEnd() throws IOException {
        documentEnded = documentEnded || !characters.more() || characters.atSeparator();
        return documentEnded;
    }

    /** How far away the first character is that is not blank, or the line break where there is none; -1 at the end. */
    private int firstContent() {
        int offset = 0;
        while (offset < Characters.LOOKAHEAD && characters.has(offset + 1)) {
            if (!isBlank(characters.peek(offset))) {
                return offset;
            }
            offset++;
        }
        return offset < Characters.LOOKAHEAD ? -1 : 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    /** Whether the document begins as JSON does; a flow mapping of YAML has no quotes right after its brace. */
    boolean looksLikeJson() {
        boolean brackets = false;
        for (int i = 0; i < SIGNATURE && characters.has(i + 1); i++) {
            char c = characters.peek(i);
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
        while (read < length && (read == 0 || characters.has(1)) && !atEnd()) {
            read += characters.take(target, offset + read, length - read);
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Takes back what a parser has read ahead. */
    void unread(Unread unread) {
        characters.unread(unread);
        documentEnded = false;
    }

    /** Moves to the next line of the document, after the given one, that begins with a brace: to the next JSON value. */
    boolean skipToBrace(int afterLine) throws IOException {
        while (!atEnd()) {
            if (characters.atLineStart() && line() > afterLine && characters.has(1) && characters.peek(0) == '{') {
                return true;
            }
            characters.skipLine();
        }
        return false;
    }
}
