package io.github.snapworthy.kubernetes.internal.tokens;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a parser that would collect one text without end. */
final class TextMeter extends FilterReader {
    private final int maxLength;
    private long length;

    TextMeter(Reader reader, int maxLength) {
        super(reader);
        this.maxLength = maxLength;
    }

    /** Goes through the parser, which handles checked exceptions only. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("a text is too long", null, false, false);
        }
    }

    void textEnded() {
        length = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = super.read(buffer, offset, count);
        length += Math.max(read, 0);
        if (length > maxLength) {
            throw new TooLong();
        }
        return read;
    }
}
