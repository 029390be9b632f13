package io.github.snapworthy.core;

/** How a volume is presented: as a file system, or as a raw block device. */
public enum VolumeMode {
    FILESYSTEM,
    BLOCK
}
