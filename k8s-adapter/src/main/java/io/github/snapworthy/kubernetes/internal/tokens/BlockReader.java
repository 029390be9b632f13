package io.github.snapworthy.kubernetes.internal.tokens;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers the last block that a parser has read: it does not give back the character at which it stumbled. */
final class BlockReader extends FilterReader {
    private char[] block = new char[0];
    private int length;
    private char before = '\n';

    BlockReader(Reader reader) {
        super(reader);
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        int read = super.read(target, offset, count);
        if (read > 0) {
            before = length > 0 ? block[length - 1] : before;
            block = block.length < read ? new char[read] : block;
            System.arraycopy(target, offset, block, 0, read);
            length = read;
        }
        return read;
    }

    /** The rest that the parser gave back, with the character before it. */
    Unread unread(String rest) {
        int last = length - rest.length() - 1;
        if (last < 0) {
            return new Unread(rest, before == '\n');
        }
        return new Unread(block[last] + rest, (last > 0 ? block[last - 1] : before) == '\n');
    }
}
