package io.github.snapworthy.kubernetes.internal.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose owner goes on reading after a part of it was read. */
final class Uncloseable extends FilterInputStream {
    Uncloseable(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return in.read(buffer, offset, length);
    }

    @Override
    public void close() {
        // Whoever opened the stream closes it.
    }
}
