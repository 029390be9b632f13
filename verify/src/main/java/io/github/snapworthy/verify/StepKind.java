package io.github.snapworthy.verify;

import java.util.Locale;

/** A step on the way, in the order in which they come. */
public enum StepKind {
    /** The library decides whether it can work at all. */
    DECIDE,
    /** A claim is made, of a group two. */
    CLAIM,
    /** Data is written, and flushed where that is asked for. */
    WRITE,
    /** The snapshot, group snapshot or clone is made. */
    COPY,
    /** The data of the first claim is changed, so that a copy that only looks at it is found out. */
    CHANGE,
    /** A claim is made from the snapshot. */
    RESTORE,
    /** The data of the copy is read. */
    READ,
    /** What was read is compared with what was written. */
    COMPARE,
    /** What was made is removed. */
    CLEAN_UP;

    /** The words for it: {@code clean up} for example. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
