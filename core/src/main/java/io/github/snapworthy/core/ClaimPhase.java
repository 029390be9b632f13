package io.github.snapworthy.core;

/** {@code status.phase} of a PersistentVolumeClaim; a claim without a status is {@code PENDING}. */
public enum ClaimPhase {
    PENDING,
    BOUND,
    LOST
}
