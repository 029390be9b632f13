package io.github.snapworthy.kubernetes;

/** Is told how far a reading is, from the thread that reads; it should return at once. */
@FunctionalInterface
public interface ReadListener {
    /** So many bytes were read of all, as they are stored; the total is -1 where a stream does not tell its size. */
    void bytesRead(long read, long total);
}
