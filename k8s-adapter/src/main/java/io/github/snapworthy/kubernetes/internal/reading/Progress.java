package io.github.snapworthy.kubernetes.internal.reading;

/** Is told how far the reading is. */
@FunctionalInterface
public interface Progress {
    /** So many bytes of all were read, before decompression; the total is -1 where it is not known. */
    void read(long bytes, long total);
}
