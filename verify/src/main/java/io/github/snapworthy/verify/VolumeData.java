package io.github.snapworthy.verify;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Writes data to volumes and reads it: the storage side of the verifier, for pods or for whatever else a host uses volumes with.
 * Each method blocks until it is done, at the latest for as long as its limit says. Used by one thread at a time.
 */
public interface VolumeData {
    /** When a claim gets its volume. */
    enum Needs {
        /** A claim that is bound: the volume has to be there before data is written or read. */
        BOUND_CLAIM,
        /** Any claim: what writes and reads is a consumer that Kubernetes binds claims for. */
        ANY_CLAIM
    }

    /** What it needs of a claim. */
    Needs needs();

    /**
     * Writes a pattern over whatever is there, and flushes it where that is asked for. The volume stays in use until {@link
     * #release}, so that not flushing is not undone by an unmount.
     *
     * @throws VolumeDataException if it cannot
     * @throws TimeoutException if the limit is over; the message says what it waits for
     * @throws InterruptedException if this thread is interrupted
     */
    void write(TestVolume at, Pattern pattern, Flush flush, Duration limit)
            throws VolumeDataException, TimeoutException, InterruptedException;

    /**
     * Reads what is where the pattern was written; of what differs from it in any way the hashes tell. Nothing of it uses the
     * volume afterwards.
     *
     * @throws VolumeDataException if it cannot; that there is no file is no such case, see {@link ReadBack#NOTHING}
     * @throws TimeoutException if the limit is over; the message says what it waits for
     * @throws InterruptedException if this thread is interrupted
     */
    ReadBack read(TestVolume at, Pattern pattern, Duration limit)
            throws VolumeDataException, TimeoutException, InterruptedException;

    /**
     * Uses the volume no longer. Does nothing where it was not in use.
     *
     * @throws VolumeDataException if it cannot
     * @throws TimeoutException if the limit is over and something uses it still
     * @throws InterruptedException if this thread is interrupted
     */
    void release(TestVolume at, Duration limit) throws VolumeDataException, TimeoutException, InterruptedException;
}
