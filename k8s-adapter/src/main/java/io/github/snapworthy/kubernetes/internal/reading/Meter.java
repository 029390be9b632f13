package io.github.snapworthy.kubernetes.internal.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts the bytes of one source before and after decompression, and ends it where there are too many. */
final class Meter {
    private final Limits limits;
    private final LongConsumer progress;
    private long stored;

    /** Tells of each block of stored bytes. */
    Meter(Limits limits, LongConsumer progress) {
        this.limits = limits;
        this.progress = progress;
    }

    /** The bytes of a source as they are stored. */
    InputStream stored(InputStream in) {
        return new Counted(in) {
            @Override
            void count(int bytes) throws Stopped {
                stored += bytes;
                progress.accept(bytes);
                checkSize(stored);
            }
        };
    }

    /** A layer of decompression: all streams that are given the same count belong to it. */
    InputStream decompressed(InputStream in, Count count) {
        return new Counted(in) {
            @Override
            void count(int bytes) throws Stopped {
                count.bytes += bytes;
                checkSize(count.bytes);
                checkRatio(count.bytes);
            }
        };
    }

    /** How many bytes a layer of decompression has given. */
    static final class Count {
        private long bytes;
    }

    private void checkSize(long bytes) throws Stopped {
        if (bytes > limits.maxBytes()) {
            throw new Stopped(Stopped.Scope.SOURCE, "has more than " + limits.maxBytes() + " bytes");
        }
    }

    private void checkRatio(long bytes) throws Stopped {
        if (bytes > Limits.UNSUSPICIOUS_BYTES && bytes / limits.maxRatio() > stored) {
            throw new Stopped(
                    Stopped.Scope.SOURCE, "grows to more than " + limits.maxRatio() + " times its size when unpacked");
        }
    }

    private abstract static class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        abstract void count(int bytes) throws IOException;

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                count(1);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] scratch = new byte[(int) Math.min(count, 1 << 13)];
            return count <= 0 ? 0 : Math.max(read(scratch, 0, scratch.length), 0);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
