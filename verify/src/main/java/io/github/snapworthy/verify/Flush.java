package io.github.snapworthy.verify;

/** Whether what was written is on the volume before it is copied. */
public enum Flush {
    /** It is written through to the volume: a copy that lacks any of it is wrong. */
    FLUSHED,
    /** It may still be in memory: what a copy lacks shows what is lost without flushing, and refutes nothing. */
    NONE
}
