package io.github.snapworthy.fleet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of a dump that is opened when its first byte is asked for, and closed after its last. The reader takes a stream that
 * fails for a broken file, so what failed is kept: it says nothing about the file.
 */
final class DumpStream extends InputStream {
    private final FileOpener opener;
    private final Dump.DumpFile file;
    private final Deadline deadline;
    private @Nullable InputStream in;
    private @Nullable IOException failure;
    private boolean isAtEnd;

    DumpStream(FileOpener opener, Dump.DumpFile file, Deadline deadline) {
        this.opener = opener;
        this.file = file;
        this.deadline = deadline;
    }

    String name() {
        return file.name();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (isAtEnd || length == 0) {
            return isAtEnd ? -1 : 0;
        }
        if (deadline.isOver()) {
            throw new IOException(deadline.words());
        }
        try {
            int read = open().read(buffer, offset, length);
            if (read < 0) {
                isAtEnd = true;
                close();
            }
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private InputStream open() throws IOException {
        if (in == null) {
            in = opener.open(file);
        }
        return in;
    }

    /** Closes the file, and throws where the dump cannot be decided for what befell it. */
    void throwIfFailed() {
        try {
            close();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
        }
        deadline.check();
        if (failure != null) {
            throw new DumpException(Outcome.FAILED, file.name() + ": " + reason(failure));
        }
    }

    /** Closes the file after a failure that is more than its own. */
    void closeAfter(Throwable thrown) {
        try {
            close();
        } catch (IOException e) {
            thrown.addSuppressed(e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof FileNotFoundException
                ? "is not there, or may not be read"
                : "cannot be read: " + e.getMessage();
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
            in = null;
        }
    }
}
