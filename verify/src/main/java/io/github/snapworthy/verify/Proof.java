package io.github.snapworthy.verify;

/** What a trial has shown. */
public enum Proof {
    /** The copy gave the data back. */
    PROVED,
    /** The driver says that it cannot, or the copy of flushed data is wrong, or has what was written after it. */
    REFUTED,
    /** The copy lacks some of what was not flushed, which refutes nothing. */
    LOST,
    /** A step failed or did not end in time: nothing is shown. */
    OPEN,
    /** The library denies it, so nothing was tried and nothing made. */
    REFUSED
}
