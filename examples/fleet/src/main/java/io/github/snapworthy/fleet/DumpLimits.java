package io.github.snapworthy.fleet;

import java.io.Serializable;
import java.time.Duration;

/**
 * What one dump may ask of whoever reads it.
 *
 * @param storedBytes how many bytes all its files may have as they are stored
 * @param fileBytes how many bytes one of its files may have when it is unpacked
 * @param objects how many objects it may have
 * @param time how long reading and deciding may take
 */
record DumpLimits(long storedBytes, long fileBytes, int objects, Duration time) implements Serializable {
    /** Far above any cluster, and such that two of them at once fit into the memory that a process usually has. */
    static final DumpLimits DEFAULT = new DumpLimits(4L << 30, 8L << 30, 1_000_000, Duration.ofMinutes(30));

    /** The limits that an answer depends on, in words. */
    String inWords() {
        return storedBytes + " bytes stored, " + fileBytes + " bytes in a file, " + objects + " objects";
    }
}
