package io.github.snapworthy.core;

/** A way of carrying out an operation that has several. All methods of one decision are of one operation. */
public sealed interface Method permits BackupMethod, CloneMethod {
    /** The name in reports and on command lines: {@code SNAPSHOT_AND_MOVE} for example. */
    String name();

    /** The place among the methods of its operation, from 0. */
    int ordinal();
}
