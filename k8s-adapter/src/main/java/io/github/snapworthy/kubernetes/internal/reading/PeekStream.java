package io.github.snapworthy.kubernetes.internal.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose beginning has been looked at. Unlike the buffered streams of the JDK it gives everything that could be
 * read before a fault, and the fault after that.
 */
final class PeekStream extends FilterInputStream {
    private final byte[] start;
    private int length;
    private int position;
    private @Nullable IOException fault;

    /** Looks at so many bytes, or fewer where the stream ends. */
    PeekStream(InputStream in, int count) {
        super(in);
        start = new byte[count];
        try {
            peek();
        } catch (IOException e) {
            fault = e;
        }
    }

    private void peek() throws IOException {
        int read = 0;
        while (read >= 0 && length < start.length) {
            read = in.read(start, length, start.length - length);
            length += Math.max(read, 0);
        }
    }

    /** The bytes at the beginning. */
    byte[] start() {
        return start.clone();
    }

    /** How many of them there are. */
    int length() {
        return length;
    }

    /** Passes over some of them. */
    void pass(int count) {
        position += count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        if (position < length) {
            int given = Math.min(count, length - position);
            System.arraycopy(start, position, buffer, offset, given);
            position += given;
            return given;
        }
        if (fault != null) {
            throw fault;
        }
        return in.read(buffer, offset, count);
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] scratch = new byte[(int) Math.min(count, 1 << 13)];
        return count <= 0 ? 0 : Math.max(read(scratch, 0, scratch.length), 0);
    }

    @Override
    public int available() throws IOException {
        return length - position + (fault == null ? in.available() : 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
