package io.github.snapworthy.core;

/** How much of the data of a virtual machine the result will hold. */
public enum Coverage {
    /** All disks that hold data. */
    FULL,
    /** Some disks that hold data are left out. */
    PARTIAL,
    /** No disk at all. */
    NONE
}
