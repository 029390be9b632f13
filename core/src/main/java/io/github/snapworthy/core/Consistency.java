package io.github.snapworthy.core;

/** How consistent the data in the result will be, best first. */
public enum Consistency {
    /** Nothing has the volume attached. */
    OFFLINE,
    /** The guest's file systems will be frozen. */
    QUIESCED,
    /** In use without quiescing: as after a power cut. */
    CRASH,
    /** It cannot be told. */
    UNKNOWN;

    /** The lower grade of two; not knowing one is not knowing both. */
    public Consistency lowest(Consistency other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
