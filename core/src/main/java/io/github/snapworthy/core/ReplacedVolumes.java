package io.github.snapworthy.core;

/** What becomes of the volumes of a machine that a restore replaces. */
public enum ReplacedVolumes {
    /** They stay as they are, without their machine. */
    RETAIN,
    /** They are deleted. */
    DELETE
}
