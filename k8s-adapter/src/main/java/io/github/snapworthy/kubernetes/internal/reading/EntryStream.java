package io.github.snapworthy.kubernetes.internal.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An entry of an archive: whoever opened the archive closes it, and a broken one has no other fault than this. */
final class EntryStream extends FilterInputStream {
    EntryStream(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (RuntimeException e) {
            throw new IOException("is no valid archive: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        // The archive stays open for its next entry.
    }
}
